import { useEffect } from 'react';

import { openImport } from '../state/actions/import.ts';

/** Files dropped anywhere on the page open the import. */
export function useFileDrop(): void {
  useEffect(() => {
    addEventListener('dragover', allow);
    addEventListener('drop', take);
    return () => {
      removeEventListener('dragover', allow);
      removeEventListener('drop', take);
    };
  }, []);
}

function allow(event: DragEvent): void {
  if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
}

function take(event: DragEvent): void {
  const files = [...(event.dataTransfer?.files ?? [])];
  if (event.defaultPrevented || files.length === 0) return;
  event.preventDefault();
  openImport(files);
}
