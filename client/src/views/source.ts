/** What views ask of a running Concord, and when they ask again. */
import type { Event } from 'vscode';
import type { RequestType } from 'vscode-languageclient';
import type { FindingRecord, Status } from '../protocol';

export interface Source {
  /** The state of the index, or undefined where Concord does not run. */
  readonly status: Status | undefined;
  /** The state of the index is another. */
  readonly onStatusChanged: Event<void>;
  /** Findings or decisions may be others than before. */
  readonly onFindings: Event<void>;
  /** All present findings, decided ones included; undefined where no server runs. */
  findings(): Promise<readonly FindingRecord[] | undefined>;
  /** Asks the server; undefined where none runs or it cannot answer. */
  ask<P extends object, R>(type: RequestType<P, R, void>, parameters: P): Promise<R | undefined>;
}
