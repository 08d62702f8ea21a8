import './search-dialog.css';
import { Modal } from '@mantine/core';
import { useStore } from '@nanostores/react';

import { closeSearch } from '../../state/actions/search.ts';
import { $searchOpen } from '../../state/panels.ts';
import { SearchBox } from './SearchBox.tsx';

/** One box for names, aliases, queries and commands; the front door for those who know no Cypher. */
export function SearchDialog() {
  const open = useStore($searchOpen);
  return (
    <Modal.Root
      opened={open}
      onClose={closeSearch}
      size={662}
      yOffset={88}
      transitionProps={{ duration: 0 }}
      returnFocus={false}
      classNames={{ content: 'search-dialog', overlay: 'search-scrim' }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label="Search or run a command">{open && <SearchBox />}</Modal.Content>
    </Modal.Root>
  );
}
