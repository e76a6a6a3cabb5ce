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

// Fetched when it is needed: the package that talks to Vonage, which is not ours to make smaller, and what the gateway's refusals are in another language.
const notCounted = /node_modules\/@vonage\/|\/refusals\.zh-CN\.json/;

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
const base = './src/shell/base.css';
const manifest = { base: { style: web(Object.keys((await bundle('base', [base])).outputs).find(file => file.endsWith('.css'))) } };
const names = readdirSync(pages).filter(name => existsSync(path.join(pages, name, 'index.tsx'))).sort();
// One file for each page: a browser that is at its first page loses more by seven requests than by what two pages have in common.
for (const [name, { outputs }] of await Promise.all(names.map(async name => [name, await bundle(name, [base, `./src/pages/${name}/index.tsx`])]))) {
  const [output, { cssBundle }] = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint !== undefined);
  const scripts = [...needed(output, outputs)];
  // The page itself always counts.
  const own = scripts.filter(file => file === output || !Object.keys(outputs[file].inputs).some(input => notCounted.test(input)));
  const size = own.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
  if (size > budget) {
    console.error(`The page ${name} has ${size} bytes of script (gzip); ${budget} are allowed. Import what it needs later by import().`);
    process.exitCode = 1;
  }
  manifest[name] = { script: web(output), preload: own.slice(1).map(web), style: web(cssBundle), bytes: size };
}
writeFileSync(path.join(dist, 'manifest.json'), JSON.stringify(manifest, null, 2));

// What the gateway sends to browsers that take it; they all do.
for (const name of readdirSync(path.join(dist, 'assets')).filter(name => /\.(js|css)$/.test(name))) {
  const file = path.join(dist, 'assets', name);
  writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }));
}

/** Puts what is imported into files of this name. */
async function bundle(name, imports) {
  const { metafile } = await build({
    stdin: { contents: imports.map(file => `import ${JSON.stringify(file)};`).join('\n'), resolveDir: root, sourcefile: `${name}.js` },
    outdir: path.join(dist, 'assets'),
    entryNames: `${name}-[hash]`,
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
  return metafile;
}

/** Where the gateway serves it, below its folder. */
function web(file) {
  return path.relative(dist, file).replaceAll(path.sep, '/');
}

/** What a page may load, itself first: what it imports dynamically counts too, since its user waits for that as well. */
function needed(output, outputs, seen = new Set()) {
  if (seen.has(output)) return seen;
  seen.add(output);
  for (const { path: file, external } of outputs[output].imports) {
    if (!external && file.endsWith('.js')) needed(file, outputs, seen);
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
