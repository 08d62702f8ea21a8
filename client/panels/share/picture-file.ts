import { framePicture } from '../../state/actions/picture.ts';
import { notify } from '../../state/notices.ts';
import { $pictureMaker, pictureName } from '../../state/picture-frame.ts';
import { saveBlob } from '../../ui/save-file.ts';
import { pageFonts } from './page-fonts.ts';

export type PictureKind = 'png' | 'svg';

const FONT = 'Inter Variable';
const SCALE = 2;
/** Browsers draw no canvas that is wider or higher than this. */
const LONGEST = 16_384;

/** Saves what is drawn, with its legend and sources, as a file. */
export async function savePicture(kind: PictureKind): Promise<void> {
  try {
    const make = $pictureMaker.get();
    if (make === null) return;
    const today = isoDate(new Date());
    const frame = await framePicture(today);
    const svg = make(frame, await pageFonts(FONT, make(frame, '')));
    const blob = new Blob([svg], { type: 'image/svg+xml;charset=utf-8' });
    saveBlob(pictureName(frame.title, today, `.${kind}`), kind === 'svg' ? blob : await pngOf(blob));
  } catch (error) {
    notify({
      kind: 'fault',
      text: `The picture was not saved: ${error instanceof Error ? error.message : String(error)}.`,
      hint: kind === 'png' ? 'The same picture as SVG has no limit of size.' : null,
    });
  }
}

/** The SVG drawn at twice its size, or as large as the browser can. */
async function pngOf(svg: Blob): Promise<Blob> {
  const address = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const scale = Math.min(SCALE, LONGEST / Math.max(image.width, image.height));
    const canvas = new OffscreenCanvas(Math.round(image.width * scale), Math.round(image.height * scale));
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('this browser has no 2D canvas');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await canvas.convertToBlob({ type: 'image/png' });
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** The day where the user is. */
function isoDate(date: Date): string {
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
