/* global document, fetch, location, navigator */
// Shows the OpenAPI document. All of it is set as text, never as markup.

const at = (id) => document.getElementById(id);

/** An element with what is in it: texts and elements. */
function make(name, attributes, ...within) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...within);
  return element;
}

/** What a schema is, in a few words. */
function typeOf({ $ref, type, format, enum: values, items, minimum, maximum, default: usual }) {
  if ($ref) return nameIn($ref);
  if (type === 'array') return `list of ${typeOf(items)}`;
  const words = [values ? values.join(', ') : (format ?? type)];
  if (minimum !== undefined && maximum !== undefined) words.push(`${minimum} to ${maximum}`);
  if (usual !== undefined) words.push(`without it ${usual}`);
  return words.join('; ');
}

const nameIn = (ref) => ref.split('/').at(-1);

function row(name, facts, about) {
  return [make('dt', {}, name), make('dd', {}, about ?? '', make('small', {}, facts))];
}

/** The fields of an answer, those within others indented. */
function fieldsOf({ properties = {}, required = [] }) {
  const rows = Object.entries(properties).flatMap(([name, schema]) => {
    const facts = required.includes(name) ? typeOf(schema) : `${typeOf(schema)}; may be absent`;
    const [term, about] = row(name, facts, schema.description);
    const inner = schema.items ?? schema;
    if (inner.properties) about.append(fieldsOf(inner));
    return [term, about];
  });
  return make('dl', {}, ...rows);
}

function parametersOf({ parameters }) {
  if (parameters.length === 0) return [make('p', { class: 'quiet' }, 'No parameters.')];
  const rows = parameters.flatMap(({ name, required, description, schema }) =>
    row(name, `${required ? 'required' : 'optional'}; ${typeOf(schema)}`, description),
  );
  return [make('h3', {}, 'Parameters'), make('dl', {}, ...rows)];
}

/** Each answer; the fields of those that look alike once. */
function answersOf({ responses }, { schemas }) {
  const shown = new Set();
  const rows = Object.entries(responses).flatMap(([status, { description, content }]) => {
    const [[type, { schema }]] = Object.entries(content);
    const name = nameIn(schema.$ref);
    const about = make('dd', {}, description, make('small', {}, type));
    if (!shown.has(name)) about.append(make('details', {}, make('summary', {}, name), fieldsOf(schemas[name])));
    shown.add(name);
    return [make('dt', {}, status), about];
  });
  return [make('h3', {}, 'Answers'), make('dl', {}, ...rows)];
}

function exampleOf(operation) {
  const line = `curl -H "Authorization: Bearer $TOKEN" "${location.origin}${operation['x-example']}"`;
  const parts = [make('h3', {}, 'Try it'), make('pre', {}, make('code', {}, line))];
  // Browsers copy from https and from localhost only.
  if (navigator.clipboard) parts.push(copyButton(line, operation.operationId));
  return parts;
}

function copyButton(line, name) {
  const button = make('button', { type: 'button', 'aria-label': `Copy the curl line of ${name}` }, 'Copy');
  button.addEventListener('click', async () => {
    const isCopied = await navigator.clipboard.writeText(line).then(
      () => true,
      () => false,
    );
    button.textContent = isCopied ? 'Copied' : 'Not copied';
    at('copied').textContent = isCopied ? `The curl line of ${name} is copied.` : 'The browser did not copy it.';
  });
  return button;
}

function show({ info, paths, components }) {
  const token = components.securitySchemes.entra.description;
  at('about').replaceChildren(
    `${info.description} Send ${token.charAt(0).toLowerCase()}${token.slice(1)}. `,
    make('a', { href: 'openapi.json' }, 'The OpenAPI document'),
  );
  for (const [path, { get }] of Object.entries(paths)) {
    const id = get.operationId;
    at('list').append(make('li', {}, make('a', { href: `#${id}` }, path), ` ${get.summary}`));
    const heading = make('h2', { id: `${id}-title` }, `GET ${path}`);
    const parts = [...parametersOf(get), ...answersOf(get, components), ...exampleOf(get)];
    const attributes = { id, tabindex: '-1', 'aria-labelledby': `${id}-title` };
    at('operations').append(make('section', attributes, heading, make('p', {}, get.summary), ...parts));
  }
  // What the address names is there only now.
  if (location.hash) at(location.hash.slice(1))?.scrollIntoView();
}

fetch('openapi.json')
  .then((response) => (response.ok ? response.json() : Promise.reject(new Error(String(response.status)))))
  .then(show)
  .catch(() => {
    at('about').textContent = 'What can be asked for could not be read. Load the page again.';
  });
