/** What client and server say to each other beyond the Language Server Protocol. */
import { NotificationType, NotificationType0, RequestType, RequestType0 } from 'vscode-languageclient';
import type { EntityList } from '../../server/src/features/entities.ts';
import type { Comparison } from '../../server/src/features/passages.ts';
import type { Timeline } from '../../server/src/features/timeline.ts';

/** A file that the server left out, and why, in a sentence. */
export interface SkippedFile {
  readonly uri: string;
  readonly reason: string;
}

/** The state of the index. `articles` and `findings` count what is known so far. */
export interface Status {
  readonly state: 'starting' | 'indexing' | 'ready' | 'error';
  readonly articles: number;
  readonly findings: number;
  readonly skipped: readonly SkippedFile[];
  readonly message?: string;
}

export const StatusNotification = new NotificationType<Status>('concord/status');

/** Client to server: read every folder again. Answered when the check is done. */
export const CheckWorkspaceRequest = new RequestType0<unknown, void>('concord/check');

/** Server to client, for folders whose scheme is not `file`: the bytes of a file, as base64. */
export const ReadFileRequest = new RequestType<{ uri: string }, { bytes: string }, void>('concord/readFile');

/** Server to client, for folders whose scheme is not `file`: the files that the settings include, as URIs. */
export const FindFilesRequest = new RequestType<{ folder: string }, { uris: string[] }, void>('concord/findFiles');

/** Client to server: a tool of an assistant, over one of the folders. `error` says in a sentence why there is no answer. */
export const ToolRequest = new RequestType<
  { name: string; input: unknown; folder?: string },
  { answer?: Record<string, unknown>; error?: string },
  void
>('concord/tool');
/** A place in a document, as the protocol writes it. */
export interface Place {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** What a person can decide about a finding. */
export type Verdict = 'not-an-error' | 'different-things' | 'update' | 'checked';
export const VERDICTS: readonly Verdict[] = ['not-an-error', 'different-things', 'update', 'checked'];

/** What was decided about a finding. */
export interface DecisionRecord {
  /** `baseline`: it was there when Concord was taken up. */
  readonly verdict: Verdict | 'baseline';
  readonly who?: string;
  /** ISO 8601. */
  readonly when?: string;
  readonly why?: string;
  /** Where the article's own text says so; it is taken back there. */
  readonly remark?: { readonly uri: string; readonly range: Place };
}

/** A passage of a finding. `line` and `column` are 1-based, `offset` and `length` in UTF-16 units. */
export interface SiteRecord {
  readonly file: string;
  readonly offset: number;
  readonly length: number;
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly value: string;
  readonly uri: string;
  readonly range: Place;
}

/** A finding: the fields of the JSON report, its places in the editor, and what was decided. The first site is the one marked. */
export interface FindingRecord {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'information';
  readonly scope: 'within' | 'cross';
  readonly message: string;
  /** The proof, a step a line. */
  readonly reason: string;
  readonly fingerprint: string;
  readonly sites: readonly SiteRecord[];
  /** Absent where nothing was decided. */
  readonly decision?: DecisionRecord;
  /** What was decided before the passage changed. */
  readonly before?: DecisionRecord;
  /** URI of the folder of articles; empty for a document that belongs to none. */
  readonly folder: string;
}

/** All present findings, decided ones included, by folder, file and offset. */
export const FindingsRequest = new RequestType0<FindingRecord[], void>('concord/findings');

/** The findings, their places, or what was decided about them may have changed. */
export const FindingsChangedNotification = new NotificationType0('concord/findingsChanged');

/** What the client asks the server to work out; the server writes nothing. */
export type LedgerParams =
  | {
      readonly action: 'decide';
      readonly fingerprint: string;
      readonly verdict: Verdict;
      readonly reason?: string;
      readonly by?: string;
      readonly at?: string;
    }
  | { readonly action: 'undecide'; readonly fingerprint: string }
  | { readonly action: 'sweep' }
  | { readonly action: 'baseline' };

/** Texts that files are to have, how many entries that makes or takes out, and a remark that is to be taken out by hand. */
export interface LedgerResult {
  readonly files: readonly { readonly uri: string; readonly text: string }[];
  readonly count: number;
  readonly remark?: { readonly uri: string; readonly range: Place };
}

export const LedgerRequest = new RequestType<LedgerParams, LedgerResult, void>('concord/ledger');

/** Client to server: the people, places and organisations of all folders, the most mentioned first. */
export const EntitiesRequest = new RequestType<object, EntityList, void>('concord/entities');

/** Client to server: the dated statements of all folders, or those that name one entity. */
export const TimelineRequest = new RequestType<{ corpus?: string; entity?: string }, Timeline, void>('concord/timeline');

/** Client to server: the passages of a finding side by side; null where it is no more. */
export const CompareRequest = new RequestType<{ fingerprint: string }, Comparison | null, void>('concord/compare');

/** Which fact sheet: of the article at `uri`, or of an entity of a corpus; and in which form. */
export interface FactSheetParams {
  readonly uri?: string;
  readonly corpus?: string;
  readonly entity?: string;
  readonly format: 'preview' | 'markdown' | 'html' | 'csv';
  /** Whether the corpus is the first folder of the window: the links of a preview begin there. */
  readonly rooted?: boolean;
}

/** Client to server: a fact sheet as text; null where what it is of is no more. */
export const FactSheetRequest = new RequestType<FactSheetParams, { title: string; text: string } | null, void>('concord/factSheet');
/** A place in a document from which a person speaks of a name. */
export interface NamePlace {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
}

/** What a person says of a name. */
export type NameParams = NamePlace &
  (
    | { readonly does: 'same'; readonly other: string }
    | { readonly does: 'apart'; readonly spelling: string }
    | { readonly does: 'prefer'; readonly spelling: string }
    | { readonly does: 'not-a-name' }
    | { readonly does: 'another' }
  );

export interface NameChoice {
  readonly id: string;
  readonly name: string;
  readonly kind: 'person' | 'place' | 'organization';
  readonly mentions: number;
}

/** What can be said of the name at a place. */
export interface NameInfo extends NameChoice {
  readonly text: string;
  readonly spellings: readonly { readonly text: string; readonly count: number }[];
  /** Others of the same kind, those most like it first. */
  readonly others: readonly NameChoice[];
}

/** Null where no name stands. */
export const NameInfoRequest = new RequestType<NamePlace, NameInfo | null, void>('concord/nameInfo');

/** The texts that files are to have; the server writes nothing. */
export const CorrectNameRequest = new RequestType<NameParams, Pick<LedgerResult, 'files'>, void>('concord/correctName');
