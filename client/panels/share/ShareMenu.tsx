import { Menu } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { FileCode2, ImageDown, Share } from 'lucide-react';

import { $drawn } from '../../state/drawn.ts';
import { savePicture } from './picture-file.ts';

/** What one can take away: the drawn graph as a picture, with title, legend, date and sources. */
export function ShareMenu() {
  const empty = useStore($drawn).nodes.length === 0;
  return (
    <Menu position="bottom-end" width={300} withinPortal>
      <Menu.Target>
        <button type="button" className="text-button top-share" disabled={empty}>
          <Share size={16} strokeWidth={1.75} aria-hidden /> <span>Share</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<ImageDown size={16} strokeWidth={1.75} aria-hidden />}
          onClick={() => void savePicture('png')}
        >
          Picture as PNG
          <small className="menu-note">Twice as fine as the screen, for documents and slides.</small>
        </Menu.Item>
        <Menu.Item
          leftSection={<FileCode2 size={16} strokeWidth={1.75} aria-hidden />}
          onClick={() => void savePicture('svg')}
        >
          Picture as SVG
          <small className="menu-note">Sharp at any size, its text can be searched and edited.</small>
        </Menu.Item>
        <p className="menu-foot">
          All that is drawn, with title, legend, date and sources, in the theme you see.
        </p>
      </Menu.Dropdown>
    </Menu>
  );
}
