import { arrange } from './arrange.ts';
import type { LayoutReply, LayoutRequest } from './problem.ts';

addEventListener('message', ({ data }: MessageEvent<LayoutRequest>) => {
  const answer = arrange(data.problem);
  const reply: LayoutReply = { ticket: data.ticket, answer };
  postMessage(reply, { transfer: [answer.x.buffer, answer.y.buffer, answer.side.buffer] });
});
