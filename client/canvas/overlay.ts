/** A canvas of our own above or below Cytoscape's; it lets the pointer through. */
export interface Overlay {
  readonly element: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
  /** Empties it and makes it as large as its host, sharp at any pixel ratio. */
  readonly clear: () => { width: number; height: number };
  /** As a text: another one after every change of size or pixel ratio. */
  readonly size: () => string;
  readonly measure: (text: string, font: string) => number;
}

export function createOverlay(host: HTMLElement, where: 'above' | 'below'): Overlay {
  const element = document.createElement('canvas');
  element.style.cssText = 'position:absolute;inset:0;width:100%;height:100%;pointer-events:none';
  if (where === 'above') host.append(element);
  else host.prepend(element);
  const context = element.getContext('2d');
  if (context === null) throw new Error('this browser has no 2D canvas');
  const widths = new Map<string, number>();
  return {
    element,
    context,
    clear() {
      const { clientWidth: width, clientHeight: height } = host;
      const ratio = devicePixelRatio;
      if (element.width !== Math.round(width * ratio) || element.height !== Math.round(height * ratio)) {
        element.width = Math.round(width * ratio);
        element.height = Math.round(height * ratio);
      }
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.clearRect(0, 0, width, height);
      return { width, height };
    },
    size: () => `${host.clientWidth} ${host.clientHeight} ${devicePixelRatio}`,
    measure(text, font) {
      const key = `${font} ${text}`;
      let width = widths.get(key);
      if (width === undefined) {
        context.font = font;
        width = context.measureText(text).width;
        widths.set(key, width);
      }
      return width;
    },
  };
}
