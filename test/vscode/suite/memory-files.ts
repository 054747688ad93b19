import * as vscode from 'vscode';

/** A small file system in memory: a virtual workspace that Node cannot read. */
export class MemoryFiles implements vscode.FileSystemProvider {
  private readonly entries = new Map<string, Uint8Array | undefined>();
  private readonly changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.changes.event;

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const bytes = this.get(uri);
    return { type: bytes ? vscode.FileType.File : vscode.FileType.Directory, ctime: 0, mtime: 0, size: bytes?.length ?? 0 };
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    this.get(uri);
    const prefix = `${uri.path}/`;
    return [...this.entries]
      .filter(([path]) => path.startsWith(prefix) && !path.slice(prefix.length).includes('/'))
      .map(([path, bytes]) => [path.slice(prefix.length), bytes ? vscode.FileType.File : vscode.FileType.Directory]);
  }

  createDirectory(uri: vscode.Uri): void {
    this.entries.set(uri.path, undefined);
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const bytes = this.get(uri);
    if (!bytes) throw vscode.FileSystemError.FileIsADirectory(uri);
    return bytes;
  }

  writeFile(uri: vscode.Uri, content: Uint8Array): void {
    this.entries.set(uri.path, content);
    this.changes.fire([{ type: vscode.FileChangeType.Changed, uri }]);
  }

  delete(uri: vscode.Uri): void {
    this.entries.delete(uri.path);
    this.changes.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }

  rename(from: vscode.Uri, to: vscode.Uri): void {
    this.writeFile(to, this.readFile(from));
    this.delete(from);
  }

  private get(uri: vscode.Uri): Uint8Array | undefined {
    if (!this.entries.has(uri.path)) throw vscode.FileSystemError.FileNotFound(uri);
    return this.entries.get(uri.path);
  }
}
