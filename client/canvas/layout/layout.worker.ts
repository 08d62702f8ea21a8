import { arrange } from './arrange.ts';
import type { LayoutReply, LayoutRequest } from './problem.ts';
import { settle } from './settle.ts';

addEventListener('message', ({ data }: MessageEvent<LayoutRequest>) => {
  const answer = data.problem.settle ? settle(data.problem) : arrange(data.problem);
  const reply: LayoutReply = { ticket: data.ticket, answer };
  postMessage(reply, { transfer: [answer.x.buffer, answer.y.buffer, answer.side.buffer] });
});
