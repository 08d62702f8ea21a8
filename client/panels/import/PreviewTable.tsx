import './preview-table.css';
import { Fragment } from 'react';

import type { ImportColumn } from '../../../contract/import-settings.ts';
import type { Rows } from '../../../contract/import-words.ts';
import type { RecognisedFile, Reject } from '../../../contract/import.ts';
import { ColumnHead } from './ColumnHead.tsx';

type Row = RecognisedFile['preview'][number];

interface PreviewTableProps {
  readonly name: string;
  readonly columns: readonly ImportColumn[];
  readonly rows: readonly Row[];
  readonly rejects: readonly Reject[];
  readonly kind: Rows;
  readonly header: boolean;
  readonly fixed: boolean;
  readonly onColumns: (columns: readonly ImportColumn[]) => void;
}

const SHORT = 200;

/** Rows of a file by line, what does not fit marked; the heads say what each column becomes. */
export function PreviewTable({
  name,
  columns,
  rows,
  rejects,
  kind,
  header,
  fixed,
  onColumns,
}: PreviewTableProps) {
  const faults = new Map(rejects.map((reject) => [reject.line, reject]));
  const width = Math.max(columns.length, ...rows.map(({ cells }) => cells.length));
  return (
    // A scrolling region has to be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="import-preview" role="region" aria-label={`Rows of ${name}`} tabIndex={0}>
      <table>
        {columns.length > 0 && (
          <thead>
            <tr>
              <th scope="col">
                <span className="import-line">Line</span>
              </th>
              {columns.map((column, at) => (
                <ColumnHead
                  key={`${at} ${column.name}`}
                  column={column}
                  rows={kind}
                  nameless={!header}
                  fixed={fixed}
                  onChange={(next) => onColumns(columns.map((each, index) => (index === at ? next : each)))}
                />
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((row, at) => (
            <Fragment key={row.line}>
              {isGap(rows[at - 1], row) && (
                <tr className="import-gap" aria-hidden>
                  <td colSpan={width + 1}>⋯</td>
                </tr>
              )}
              <PreviewRow row={row} columns={columns} fault={faults.get(row.line)} />
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Whether lines between two rows are not shown; a few may be blank or inside a cell. */
function isGap(before: Row | undefined, { line }: Row): boolean {
  return before !== undefined && line - before.line > 1 + newlines(before);
}

function newlines({ cells }: Row): number {
  return cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
}

interface PreviewRowProps {
  readonly row: Row;
  readonly columns: readonly ImportColumn[];
  readonly fault: Reject | undefined;
}

function PreviewRow({ row, columns, fault }: PreviewRowProps) {
  const { line, cells } = row;
  const bad = fault === undefined ? -1 : columns.findIndex(({ name }) => name === fault.column);
  return (
    <tr data-fault={fault !== undefined || undefined}>
      <th scope="row">{line}</th>
      {cells.map((cell, at) => (
        <td
          key={at}
          title={cell.slice(0, SHORT)}
          data-role={columns[at]?.role}
          colSpan={cells.length === 1 && columns.length > 1 ? columns.length : undefined}
        >
          {at === bad ? (
            <mark title={fault?.reason}>{cell.slice(0, SHORT) || '(empty)'}</mark>
          ) : (
            cell.slice(0, SHORT)
          )}
        </td>
      ))}
    </tr>
  );
}
