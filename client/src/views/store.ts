/** The findings and entities that all views share: asked for once after each change, and told of when they have come. */
import { type Disposable, EventEmitter } from 'vscode';
import type { EntityList } from '../../../server/src/features/entities.ts';
import { EntitiesRequest, type FindingRecord } from '../protocol';
import type { Source } from './source';

/** How long changes may come before they are asked for, in milliseconds: a tree that flickers at each keystroke helps nobody. */
const QUIET = 150;

const NOBODY: EntityList = { entities: [], totals: { person: 0, place: 0, organization: 0 } };

export class Store implements Disposable {
  /** Whether the findings have been told: before that, none are not no findings. */
  known = false;
  findings: readonly FindingRecord[] = [];
  entities: EntityList = NOBODY;
  private readonly changed = new EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private readonly subscription: Disposable;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asking = false;
  private again = false;

  constructor(readonly source: Source) {
    this.subscription = source.onFindings(() => this.schedule());
  }

  finding(fingerprint: string): FindingRecord | undefined {
    return this.findings.find(finding => finding.fingerprint === fingerprint);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.subscription.dispose();
    this.changed.dispose();
  }

  private schedule(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.refresh(), QUIET);
  }

  private async refresh(): Promise<void> {
    if (this.asking) {
      this.again = true;
      return;
    }
    this.asking = true;
    try {
      do {
        this.again = false;
        const [findings, entities] = await Promise.all([this.source.findings(), this.source.ask(EntitiesRequest, {})]);
        this.known = findings !== undefined;
        this.findings = findings ?? [];
        this.entities = entities ?? NOBODY;
      } while (this.again);
    } finally {
      this.asking = false;
    }
    this.changed.fire();
  }
}
