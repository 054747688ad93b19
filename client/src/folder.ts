/**
 * Decides from the names of files whether a folder holds articles. Nothing is opened: activation must stay cheap, and a software
 * project must never be read because it has a README. Pure; the editor's file system stands behind `ListFolder`.
 */

export type EntryKind = 'file' | 'folder';
export type ListFolder = (path: string) => Promise<readonly (readonly [name: string, kind: EntryKind])[]>;

/** Where the walk stops: enough to know a folder's nature, little enough for a remote file system. */
export interface WalkLimits {
  readonly folders: number;
  readonly files: number;
  readonly depth: number;
}

const LIMITS: WalkLimits = { folders: 60, files: 3000, depth: 3 };

/** A file of this name at a folder's root starts Concord there whatever else the folder holds. */
export const CONFIGURATION_FILES: readonly string[] = ['concord.yaml', 'concord.yml'];

/** What build tools and package managers put at the root of a software project. */
const PROJECT_FILES = new Set(
  (
    'package.json deno.json deno.jsonc jsr.json bower.json tsconfig.json jsconfig.json cargo.toml go.mod go.work pyproject.toml ' +
    'setup.py setup.cfg pipfile requirements.txt environment.yml pom.xml build.gradle build.gradle.kts settings.gradle build.sbt ' +
    'gemfile composer.json cmakelists.txt makefile gnumakefile meson.build configure.ac workspace module.bazel build.bazel mix.exs ' +
    'rebar.config package.swift podfile pubspec.yaml stack.yaml dune-project project.clj deps.edn flake.nix default.nix dockerfile ' +
    'docker-compose.yml compose.yaml chart.yaml mkdocs.yml book.toml docusaurus.config.js vcpkg.json conanfile.txt ' +
    'project.toml elm.json shard.yml info.plist'
  ).split(' '),
);
const PROJECT_EXTENSIONS = new Set('sln slnx csproj fsproj vbproj vcxproj xcodeproj cabal gemspec nimble rproj uproject tf'.split(' '));

const PROSE_EXTENSIONS = new Set('txt text md markdown html htm xhtml article'.split(' '));

/** Files that lie beside articles and say nothing about the folder: pictures, sound, tables, office documents, archives. */
const NEUTRAL_EXTENSIONS = new Set(
  (
    'png jpg jpeg gif webp svg avif tif tiff bmp ico heic mp3 mp4 m4a mov avi wav ogg webm srt vtt pdf doc docx odt rtf epub xls xlsx ' +
    'ods csv tsv ppt pptx odp json jsonl ndjson yaml yml xml zip gz tar 7z bib css woff woff2 ttf bak log ini db url webloc eml code-workspace'
  ).split(' '),
);

/** Prose that comes with software (README, LICENSE, ...): not an article, whatever its extension. */
const HOUSE_PAPERS =
  /^(readme|license|licence|copying|notice|changelog|authors|contributors|contributing|code_of_conduct|security|maintainers|governance|architecture|humans|robots|third.?party.?(licenses|notices)|pull_request_template)([._-][a-z]{2,3})?(\.\w+)?$/i;

/** Folders that hold what tools make, never articles. */
const SKIPPED_FOLDERS = new Set('node_modules bower_components vendor target build dist out bin obj venv __pycache__ coverage'.split(' '));

export interface FolderNature {
  readonly articles: boolean;
  /** Why, for the output channel. */
  readonly reason: string;
}

const extension = (name: string): string => {
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? '' : name.slice(dot + 1).toLowerCase();
};

const marksProject = ([name, kind]: readonly [string, EntryKind]): boolean =>
  (kind === 'file' && PROJECT_FILES.has(name.toLowerCase())) || PROJECT_EXTENSIONS.has(extension(name));

/**
 * Tells a folder of articles from others: it has prose files beyond the house papers of software, they outnumber its other
 * files, and no build tool's file lies at its root. Subfolders that are software projects are left out of the count.
 * A subfolder that cannot be listed is passed over; an error for the root itself reaches the caller.
 */
export async function folderNature(root: string, list: ListFolder, limits: WalkLimits = LIMITS): Promise<FolderNature> {
  const queue: { path: string; depth: number }[] = [{ path: root, depth: 0 }];
  let prose = 0;
  let other = 0;
  let seen = 0;
  for (let visited = 0; visited < queue.length && visited < limits.folders && seen < limits.files; visited++) {
    const { path, depth } = queue[visited];
    let entries;
    try {
      entries = await list(path);
    } catch (error) {
      if (depth === 0) throw error;
      continue;
    }
    if (depth === 0 && entries.some(([name, kind]) => kind === 'file' && CONFIGURATION_FILES.includes(name.toLowerCase())))
      return { articles: true, reason: 'it has a concord.yaml' };
    const project = entries.find(marksProject);
    if (project) {
      if (depth === 0) return { articles: false, reason: `it is a software project (${project[0]})` };
      other++;
      continue;
    }
    for (const [name, kind] of entries) {
      if (name.startsWith('.')) continue;
      if (kind === 'folder') {
        if (depth < limits.depth && !SKIPPED_FOLDERS.has(name.toLowerCase())) queue.push({ path: `${path}/${name}`, depth: depth + 1 });
        continue;
      }
      seen++;
      const ending = extension(name);
      if (PROSE_EXTENSIONS.has(ending)) {
        if (!HOUSE_PAPERS.test(name)) prose++;
      } else if (ending !== '' && !NEUTRAL_EXTENSIONS.has(ending)) other++;
    }
  }
  if (prose === 0) return { articles: false, reason: 'it has no articles' };
  if (prose <= other) return { articles: false, reason: `${other} of its files are no prose, ${prose} are` };
  return { articles: true, reason: `it has ${prose} files of prose` };
}
