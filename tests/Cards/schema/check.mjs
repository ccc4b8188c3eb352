// Reads cards as JSON, {name: card}, from standard input; writes what is wrong with each, {name: [sentences]}, to standard output.
// The schema is made from Microsoft's own declarations of the cards that Teams draws: unknown properties and wrong types are found. It is kept beside the packages.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const kept = new URL("node_modules/.schema.json", import.meta.url);

function make() {
  const { createGenerator } = require("ts-json-schema-generator");
  const path = require.resolve("@microsoft/teams.cards").replace(/index\.js$/, "core.d.ts");
  const schema = createGenerator({ path, type: "IAdaptiveCard", expose: "all", skipTypeCheck: true }).createSchema("IAdaptiveCard");
  writeFileSync(kept, JSON.stringify(schema));
  return schema;
}

const schema = existsSync(kept) ? JSON.parse(readFileSync(kept, "utf8")) : make();

// An element must be one of forty things, and a plain validator complains forty times. What its type says it is, it is compared with.
const named = new Map(Object.entries(schema.definitions).flatMap(([name, type]) => (type.properties?.type?.const ? [[type.properties.type.const, name]] : [])));
const ajv = new (require("ajv"))({ strict: false, allErrors: true });
ajv.addSchema(schema, "cards");
const check = name => ajv.getSchema(`cards#/definitions/${name}`);

function* parts(node, path) {
  if (Array.isArray(node)) for (const [at, part] of node.entries()) yield* parts(part, `${path}/${at}`);
  else if (node && typeof node === "object") {
    if (typeof node.type === "string") yield [node, path];
    for (const [key, part] of Object.entries(node)) if (key !== "data") yield* parts(part, `${path}/${key}`);
  }
}

const say = (part, path, error) => `${path}${error.instancePath} of ${part.type} ${error.message}: ${Object.values(error.params).join(", ")}`;

// Of each part only what is wrong with itself: what is wrong inside of it is told once, by its own name.
function wrong(card) {
  if (check("IAdaptiveCard")(card)) return [];
  const all = [...parts(card, "")];
  const found = all.flatMap(([part, path]) => {
    const name = named.get(part.type);
    if (!name) return [`${path} is a ${part.type}, which Teams does not know`];
    if (check(name)(part)) return [];
    const inside = all.map(([, other]) => other).filter(other => other.length > path.length && other.startsWith(path)).map(other => other.slice(path.length));
    const own = check(name).errors.filter(error => !inside.some(other => error.instancePath === other || error.instancePath.startsWith(`${other}/`)));
    return own.filter(error => error.keyword !== "anyOf").map(error => say(part, path, error));
  });
  // Every part is right by itself, and one of them stands where it may not.
  return found.length > 0 ? [...new Set(found)] : check("IAdaptiveCard").errors.slice(0, 3).map(error => say(card, "", error));
}

const cards = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(Object.fromEntries(Object.entries(cards).map(([name, card]) => [name, wrong(card)]))));
