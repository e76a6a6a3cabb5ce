// Builds the pages: types of the API, type check, bundles, manifest. `node build.mjs [--fast]` (fast: no type check).
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const root = path.dirname(fileURLToPath(import.meta.url));
const dist = path.join(root, 'dist');
const pages = path.join(root, 'src', 'pages');
const budget = 200 * 1024;
process.chdir(root);

// The package that talks to Vonage is fetched when a call is to be made, and is not ours to make smaller.
const notCounted = /node_modules\/@vonage\//;

const node = (script, ...args) => execFileSync(process.execPath, [path.join('node_modules', script), ...args], { stdio: ['ignore', 'ignore', 'inherit'] });

node('openapi-typescript/bin/cli.js', 'api.json', '-o', 'src/shell/schema.d.ts');
checkTexts();
if (!process.argv.includes('--fast')) {
  try {
    execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '--noEmit', '--pretty', 'false'], { stdio: ['ignore', 'inherit', 'inherit'] });
  } catch {
    process.exit(1);
  }
}

rmSync(dist, { recursive: true, force: true });
const shared = path.join('src', 'shell', 'base.css');
const entryPoints = Object.fromEntries(readdirSync(pages).map(name => [name, path.join(pages, name, 'index.tsx')]).filter(([, file]) => existsSync(file)));
const { metafile } = await build({
  entryPoints: { ...entryPoints, base: shared },
  outdir: path.join(dist, 'assets'),
  entryNames: '[name]-[hash]',
  chunkNames: 'shared-[hash]',
  assetNames: '[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'es2022',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  minify: true,
  sourcemap: 'linked',
  metafile: true,
  logLevel: 'warning',
  define: { 'process.env.NODE_ENV': '"production"' },
});

const web = file => path.relative(dist, file).replaceAll(path.sep, '/');
const manifest = {};
for (const [output, { entryPoint, cssBundle }] of Object.entries(metafile.outputs)) {
  if (!entryPoint?.endsWith('index.tsx')) continue;
  const name = path.basename(path.dirname(entryPoint));
  const scripts = [...needed(output)];
  const own = scripts.filter(file => !Object.keys(metafile.outputs[file].inputs).some(input => notCounted.test(input)));
  const size = own.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
  if (size > budget) {
    console.error(`The page ${name} has ${size} bytes of script (gzip); ${budget} are allowed. Import what it needs later by import().`);
    process.exitCode = 1;
  }
  manifest[name] = { script: web(output), preload: own.slice(1).map(web), style: cssBundle ? web(cssBundle) : null, bytes: size };
}
const style = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === shared)[0];
manifest.base = { style: web(style) };
writeFileSync(path.join(dist, 'manifest.json'), JSON.stringify(manifest, null, 2));

/** What a page may load, itself first: what it imports dynamically counts too, since its user waits for that as well. */
function needed(output, seen = new Set()) {
  if (seen.has(output)) return seen;
  seen.add(output);
  for (const { path: file, external } of metafile.outputs[output].imports) {
    if (!external && file.endsWith('.js')) needed(file, seen);
  }
  return seen;
}

/** The names in a file of texts; one that is there twice would hide the other text, and JSON says nothing of it. */
function namesIn(file) {
  const text = readFileSync(file, 'utf8');
  const names = Object.keys(JSON.parse(text)).sort();
  const twice = names.filter(name => text.split(`\n  ${JSON.stringify(name)}:`).length > 2);
  if (twice.length > 0) {
    console.error(`${file}: ${twice.join(', ')} is there twice; give one of them another name.`);
    process.exit(1);
  }
  return names;
}

/** Every language has the same texts. */
function checkTexts() {
  const folders = ['src/shell', ...readdirSync(pages).map(name => `src/pages/${name}`)];
  const languages = ['en', 'zh-CN'];
  for (const folder of folders.filter(folder => languages.some(language => existsSync(`${folder}/${language}.json`)))) {
    const [en, zh] = languages.map(language => namesIn(`${folder}/${language}.json`));
    const odd = [...en.filter(key => !zh.includes(key)), ...zh.filter(key => !en.includes(key))];
    if (odd.length > 0) {
      console.error(`${folder}: only one language has ${odd.join(', ')}.`);
      process.exit(1);
    }
  }
}
