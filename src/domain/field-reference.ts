/** Every field an author can write, from the schema: the guide prints it as it stands here. */
import { z } from 'zod';
import { needs } from './needs.ts';
import { FrontmatterSchema } from './postmortem.ts';
import * as taxonomy from './taxonomy.ts';
import type { Term } from './taxonomy.ts';
import { ApprovedWriteUpSchema, WriteUpSchema } from './write-up.ts';

/** A field of the frontmatter, or one inside such a field. */
export interface FieldReference {
  readonly name: string;
  /** `factors[].category`; also what a check calls it. */
  readonly path: string;
  /** What one writes there: "text", "true or false", "list of ids", "one of Severities". */
  readonly kind: string;
  readonly description: string;
  /** When it has to be there: "always", "when final"; inside another field, "always" or "". */
  readonly needed: string;
  readonly example: string | undefined;
  /** The controlled list its values come from. */
  readonly list: ControlledList | undefined;
  readonly fields: readonly FieldReference[];
}

export interface ControlledList {
  /** Its anchor in the guide. */
  readonly id: string;
  readonly title: string;
  readonly terms: Readonly<Record<string, Term>>;
}

/** The lists whose words an author may write, in the order of the fields that use them. */
export const controlledLists: readonly ControlledList[] = [
  list('Statuses', taxonomy.statuses),
  list('Kinds of post-mortem', taxonomy.kinds),
  list('Severities', taxonomy.severities),
  list('Visibilities', taxonomy.visibilities),
  list('Ways of detection', taxonomy.detectionSources),
  list('Triggers', taxonomy.triggers),
  list('Data loss', taxonomy.dataLosses),
  list('Reach of a fix', taxonomy.fixHolds),
  list('Kinds of timeline entry', taxonomy.timelineKinds),
  list('Sources of a timeline entry', taxonomy.timelineSources),
  list('Outcomes of a hypothesis', taxonomy.hypothesisOutcomes),
  list('Roles of a factor', taxonomy.factorRoles),
  list('Root-cause categories', taxonomy.rootCauseCategories),
  list('Types of action', taxonomy.actionTypes),
  list('Levels of action', taxonomy.actionLevels),
  list('Priorities of an action', taxonomy.actionPriorities),
  list('States of an action', taxonomy.actionStatuses),
  list('Kinds of link', taxonomy.linkKinds),
];

/** Those of a public write-up. */
export const writeUpLists: readonly ControlledList[] = [
  list('Public impacts', taxonomy.publicImpacts),
  list('Phases of an update', taxonomy.updatePhases),
];

/** List every field of a post-mortem in the order of the schema. */
export function fieldReference(): FieldReference[] {
  return fieldsOfSchema(FrontmatterSchema);
}

/** List every field of a public write-up likewise. */
export function writeUpReference(): FieldReference[] {
  return fieldsOfSchema(WriteUpSchema);
}

/** List what approving adds to it likewise. */
export function approvalReference(): FieldReference[] {
  const own = Object.keys(WriteUpSchema.shape);
  return fieldsOfSchema(ApprovedWriteUpSchema).filter(({ name }) => !own.includes(name));
}

function fieldsOfSchema({ shape }: z.ZodObject): FieldReference[] {
  return Object.entries(shape).map(([name, schema]) => {
    const { description = '', needed, example } = z.globalRegistry.get(schema) ?? {};
    const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
    return {
      ...shapeOf(json, name),
      name,
      path: name,
      description,
      needed: needed ? needs[needed].label : '',
      example: typeof example === 'string' ? example : undefined,
    };
  });
}

type Json = z.core.JSONSchema._JSONSchema;
type Shape = Pick<FieldReference, 'kind' | 'list' | 'fields'>;

function shapeOf(json: Json, path: string): Shape {
  if (typeof json === 'boolean') return { kind: '', list: undefined, fields: [] };
  if (json.anyOf) return eitherOf(json.anyOf, path);
  if (json.enum) return choiceOf(json.enum.map(String));
  if (json.type === 'array') return listOf(json.items, path);
  if (json.type === 'object') {
    if (!json.properties) return { kind: 'texts by name', list: undefined, fields: [] };
    return { kind: 'group', list: undefined, fields: fieldsOf(json, path) };
  }
  return { kind: scalarOf(json), list: undefined, fields: [] };
}

/** Of several forms the most structured one has the fields; the others are only named. */
function eitherOf(forms: readonly Json[], path: string): Shape {
  const shapes = forms.map((form) => shapeOf(form, path));
  const richest = shapes.find(({ fields }) => fields.length > 0) ?? shapes[0];
  const isBlock = (form: Json) => typeof form === 'object' && form.type === 'string';
  const kind = shapes.map((shape, index) =>
    index > 0 && isBlock(forms[index] ?? true) ? 'literal block, one a line' : shape.kind,
  );
  return {
    kind: kind.join(', or '),
    list: richest?.list,
    fields: richest?.fields ?? [],
  };
}

function listOf(items: unknown, path: string): Shape {
  const inside = shapeOf((Array.isArray(items) ? items[0] : items) as Json, `${path}[]`);
  const kinds: Readonly<Record<string, string>> = { group: 'groups', text: 'texts' };
  return { ...inside, kind: `list of ${kinds[inside.kind] ?? inside.kind}` };
}

function fieldsOf({ properties = {}, required = [] }: Exclude<Json, boolean>, path: string) {
  return Object.entries(properties).map(([name, json]): FieldReference => {
    const own = `${path}.${name}`;
    const description = typeof json === 'object' ? (json.description ?? '') : '';
    return {
      ...shapeOf(json, own),
      name,
      path: own,
      description,
      needed: required.includes(name) ? 'always' : '',
      example: undefined,
    };
  });
}

function choiceOf(values: readonly string[]): Shape {
  const found = [...controlledLists, ...writeUpLists].find(
    ({ terms }) => Object.keys(terms).join(' ') === values.join(' '),
  );
  return { kind: found ? 'one of a list' : values.join(' or '), list: found, fields: [] };
}

function scalarOf({ type, const: only }: Exclude<Json, boolean>): string {
  if (only !== undefined) return String(only);
  if (type === 'boolean') return 'true or false';
  return type === 'number' || type === 'integer' ? 'number' : 'text';
}

function list(title: string, terms: Readonly<Record<string, Term>>): ControlledList {
  return { id: title.toLowerCase().replace(/[^a-z]+/g, '-'), title, terms };
}
