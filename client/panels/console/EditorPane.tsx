import { useComputedColorScheme } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useEffect, useRef, useState } from 'react';

import type { QueryEditor } from '../../editor/editor.ts';
import { takeFix } from '../../state/actions/fix.ts';
import { runQuery, stopQuery } from '../../state/actions/query.ts';
import { $consoleOpen, $editorComing, $query } from '../../state/console.ts';
import { $info, $schema } from '../../state/info.ts';
import { $pastRuns } from '../../state/past-runs.ts';
import { $trouble } from '../../state/trouble.ts';
import { cardOf } from './problem-words.ts';
import { querySchemaOf } from './query-schema.ts';

/** The editor in its place. It is loaded when the console first opens and lives outside React. */
export function EditorPane({ nonce }: { nonce: string }) {
  const host = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<QueryEditor | null>(null);
  const dark = useComputedColorScheme('light') === 'dark';

  useEffect(() => {
    let gone = false;
    let mounted: QueryEditor | null = null;
    const load = async () => {
      const { mountEditor } = await import('../../editor/editor.ts');
      if (gone || host.current === null) return;
      mounted = mountEditor(host.current, {
        text: $query.get(),
        dark: document.documentElement.dataset['mantineColorScheme'] === 'dark',
        nonce,
        onChange: (text) => $query.set(text),
        onRun: () => void runQuery(),
        onStop: stopQuery,
        onFix: () => {
          takeFix();
          mounted?.focus();
        },
        onHistory: recall(),
      });
      $editorComing.set(false);
      mounted.focus();
      setEditor(mounted);
    };
    void load();
    return () => {
      gone = true;
      mounted?.dispose();
    };
  }, [nonce]);

  useEffect(
    () =>
      $consoleOpen.listen((open) => {
        // The drawer is in sight only after this.
        if (open) requestAnimationFrame(() => editor?.focus());
      }),
    [editor],
  );

  useEffect(() => editor?.setDark(dark), [editor, dark]);
  useFollow(editor);
  return <div ref={host} className="console-editor" data-loading={editor === null || undefined} />;
}

/** Keeps the editor in step with the stores. */
function useFollow(editor: QueryEditor | null): void {
  const trouble = useStore($trouble);
  const schema = useStore($schema);
  const engine = useStore($info)?.engine ?? 'neo4j';
  // Not through a render: what is typed before its effects run would be taken back by them.
  useEffect(() => $query.subscribe((text) => editor?.setText(text)), [editor]);
  useEffect(() => {
    const stands = trouble !== null && trouble.query === $query.get();
    editor?.show(stands ? cardOf(trouble) : null);
  }, [editor, trouble]);
  useEffect(() => {
    if (schema !== null) editor?.setSchema(querySchemaOf(schema, engine));
  }, [editor, schema, engine]);
}

/** Steps through earlier runs; typing starts again from the newest. */
function recall(): (step: -1 | 1) => string | null {
  let at = -1;
  let last: string | null = null;
  return (step) => {
    const past = $pastRuns.get();
    if ($query.get() !== last) at = past[0]?.query === $query.get() ? 0 : -1;
    const next = Math.min(Math.max(at - step, 0), past.length - 1);
    at = next;
    last = past[next]?.query ?? null;
    return last;
  };
}
