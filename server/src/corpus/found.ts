import type { Finding } from './finding.ts';
import { Groups } from './groups.ts';

/**
 * What was found, by the files that it marks. Knows which files have other findings than when they were last asked for, so that nobody
 * looks at all findings after an edit. Findings of one disagreement are put together, see `groups.ts`.
 */
export class Found {
  private readonly byFile = new Map<string, Set<Finding>>();
  private readonly counts = new Map<string, number>();
  private readonly dirty = new Set<string>();
  private readonly groups = new Groups();

  /** Number of findings; one that was made twice counts once. */
  get size(): number {
    this.regroup();
    return this.counts.size;
  }

  has(fingerprint: string): boolean {
    this.regroup();
    return this.counts.has(fingerprint);
  }

  add(findings: Iterable<Finding>): void {
    for (const finding of findings)
      if (Groups.takes(finding)) this.hide(this.groups.add(finding));
      else this.show([finding]);
  }

  remove(findings: Iterable<Finding>): void {
    for (const finding of findings) this.hide(Groups.takes(finding) ? this.groups.remove(finding) : [finding]);
  }

  private regroup(): void {
    this.show(this.groups.take());
  }

  private show(findings: readonly Finding[]): void {
    for (const finding of findings) {
      this.counts.set(finding.fingerprint, (this.counts.get(finding.fingerprint) ?? 0) + 1);
      for (const { file } of finding.sites) {
        let own = this.byFile.get(file);
        if (!own) this.byFile.set(file, (own = new Set()));
        own.add(finding);
        this.dirty.add(file);
      }
    }
  }

  private hide(findings: readonly Finding[]): void {
    for (const finding of findings) {
      const left = this.counts.get(finding.fingerprint)! - 1;
      if (left > 0) this.counts.set(finding.fingerprint, left);
      else this.counts.delete(finding.fingerprint);
      for (const { file } of finding.sites) {
        const own = this.byFile.get(file);
        own?.delete(finding);
        if (own?.size === 0) this.byFile.delete(file);
        this.dirty.add(file);
      }
    }
  }

  /** The files that findings mark. */
  files(): string[] {
    this.regroup();
    return [...this.byFile.keys()];
  }

  /** Says that a file is to be looked at again: its text has changed, and with it where its findings stand. */
  touch(file: string): void {
    this.regroup();
    for (const finding of this.byFile.get(file) ?? []) for (const site of finding.sites) this.dirty.add(site.file);
    this.dirty.add(file);
  }

  /** Files whose findings changed since the last call. */
  takeChanged(): string[] {
    this.regroup();
    const out = [...this.dirty];
    this.dirty.clear();
    return out;
  }

  /** The findings with a site in a file, sorted, each once. */
  of(file: string): Finding[] {
    this.regroup();
    return sorted([...(this.byFile.get(file) ?? [])]);
  }

  /** All findings, sorted by file, offset, rule, each once. */
  all(): Finding[] {
    this.regroup();
    const out: Finding[] = [];
    for (const file of [...this.byFile.keys()].sort())
      for (const finding of this.of(file)) if (finding.sites[0].file === file) out.push(finding);
    return out;
  }
}

function sorted(findings: Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings
    .sort(
      (a, b) =>
        compareText(a.sites[0].file, b.sites[0].file) ||
        a.sites[0].start - b.sites[0].start ||
        compareText(a.rule, b.rule) ||
        compareText(a.fingerprint, b.fingerprint) ||
        // of one finding under two keys always the same is kept
        compareText(JSON.stringify(a), JSON.stringify(b)),
    )
    .filter(f => !seen.has(f.fingerprint) && seen.add(f.fingerprint));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
