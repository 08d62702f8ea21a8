import './resize-handle.css';
interface Props {
  readonly label: string;
  readonly className: string;
  /** The way in which the panel grows when the handle is pulled. */
  readonly grows: 'up' | 'left' | 'right';
  /** Size of the panel in pixels, and its bounds. */
  readonly size: number;
  readonly least: number;
  readonly most: number;
  /** The size that a pointer at this place of the window asks for. */
  readonly sizeAt: (x: number, y: number) => number;
  readonly onSize: (size: number) => void;
}

const STEP = 24;
const LARGER = { up: 'ArrowUp', left: 'ArrowLeft', right: 'ArrowRight' } as const;
const SMALLER = { up: 'ArrowDown', left: 'ArrowRight', right: 'ArrowLeft' } as const;

/** The edge of a panel, to be pulled by pointer or arrow keys. */
export function ResizeHandle({ label, className, grows, size, least, most, sizeAt, onSize }: Props) {
  return (
    // A separator with a value is a control: it takes the focus and arrow keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <hr
      className={`resize-handle ${className}`}
      aria-label={label}
      aria-orientation={grows === 'up' ? 'horizontal' : 'vertical'}
      aria-valuenow={size}
      aria-valuemin={least}
      aria-valuemax={most}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      onKeyDown={(event) => {
        if (event.key === LARGER[grows]) onSize(size + STEP);
        else if (event.key === SMALLER[grows]) onSize(size - STEP);
        else return;
        event.preventDefault();
      }}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId))
          onSize(sizeAt(event.clientX, event.clientY));
      }}
    />
  );
}
