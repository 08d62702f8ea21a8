import { Check, Copy } from 'lucide-react';
import { useState } from 'react';

const SAYS_COPIED = 1500;

interface CopyButtonProps {
  readonly text: string;
  /** What it copies, for a screen reader and the tooltip: "Copy the id". */
  readonly label: string;
  readonly className?: string;
  /** Words beside the icon; an icon alone without them. */
  readonly children?: React.ReactNode;
}

/** Copies a text, and says for a moment that it has. */
export function CopyButton({ text, label, className = 'icon-button', children }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  const Icon = copied ? Check : Copy;
  const copy = async () => {
    await copyText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), SAYS_COPIED);
  };
  return (
    <button
      type="button"
      className={className}
      aria-label={copied ? 'Copied' : label}
      title={copied ? 'Copied' : label}
      onClick={() => void copy()}
    >
      <Icon size={13} strokeWidth={1.75} aria-hidden /> {children}
    </button>
  );
}

/** Over plain HTTP from another machine a page has no clipboard of its own: it copies what is selected. */
async function copyText(text: string): Promise<void> {
  if (isSecureContext) {
    await navigator.clipboard.writeText(text);
    return;
  }
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'visually-hidden';
  document.body.append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
}
