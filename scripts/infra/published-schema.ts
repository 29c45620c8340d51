/**
 * Reads a provider's schema out of its published bindings (the CDK packages that its maker generated from that very schema).
 *
 * The bindings say, for each attribute, its name, its type, whether it is required and whether only the provider sets it.
 * They do not say which optional attributes the provider may fill in, so `id` and `project` alone are taken to be such.
 */

/** One attribute as `terraform providers schema -json` prints it. */
interface AttributeSchema {
  type?: TypeSchema
  nested_type?: { attributes: Record<string, AttributeSchema>; nesting_mode: Nesting }
  required?: true
  optional?: true
  computed?: true
  sensitive?: true
  write_only?: true
}

export interface BlockSchema {
  attributes: Record<string, AttributeSchema>
  block_types: Record<string, { nesting_mode: Nesting; block: BlockSchema; min_items?: number; max_items?: number }>
}

type TypeSchema = string | [string, TypeSchema | Record<string, TypeSchema>]
type Nesting = 'single' | 'list' | 'set' | 'map'

/** How the provider spells nested settings: older ones as blocks, newer ones as attributes. */
export type NestingStyle = 'blocks' | 'attributes'

/** The two files of one resource in the bindings. */
export interface Binding {
  readonly code: string
  readonly types: string
}

export function publishedSchema(binding: Binding, style: NestingStyle): BlockSchema {
  const classes = classBodies(binding.code)
  const root = [...classes].find(([, { parent }]) => /Terraform(Resource|DataSource|Provider)$/.test(parent))
  if (root === undefined) throw new Error('the binding declares no resource')
  const reader = new Reader(binding, classes, style)
  return reader.block(root[0], `${root[0]}Config`, root[1].body)
}

interface Input {
  readonly name: string
  readonly type: string
  readonly stored: string
}

class Reader {
  readonly #binding: Binding
  readonly #classes: ReadonlyMap<string, { parent: string; body: string }>
  readonly #style: NestingStyle

  constructor(binding: Binding, classes: ReadonlyMap<string, { parent: string; body: string }>, style: NestingStyle) {
    this.#binding = binding
    this.#classes = classes
    this.#style = style
  }

  /** `inputsIn` is the text that lists what the configuration may set; `owner` is the class whose getters list the rest. */
  block(owner: string, contract: string, inputsIn: string): BlockSchema {
    const block: BlockSchema = { attributes: {}, block_types: {} }
    const required = this.#required(contract)
    const inputs = inputsOf(inputsIn)
    for (const input of inputs) {
      const need = required.has(input.name) ? { required: true as const } : { optional: true as const }
      const nested = nestedName(input)
      if (nested === undefined) {
        block.attributes[input.name] = {
          type: simpleType(input),
          ...need,
          ...(/^(id|project)$/.test(input.name) && !need.required ? { computed: true } : {}),
        }
        continue
      }
      const inner = this.#nested(nested)
      if (this.#style === 'attributes') {
        block.attributes[input.name] = {
          nested_type: { attributes: inner.attributes, nesting_mode: nestingOf(input) },
          ...need,
        }
      } else {
        block.block_types[input.name] = {
          nesting_mode: nestingOf(input),
          block: inner,
          ...(need.required ? { min_items: 1 } : {}),
        }
      }
    }
    const body = this.#classes.get(owner)?.body ?? ''
    for (const [name, type] of this.#computed(body)) {
      if (name in block.attributes || name in block.block_types) continue
      block.attributes[name] = { type, computed: true }
    }
    return block
  }

  #nested(name: string): BlockSchema {
    const head = name.charAt(0).toLowerCase() + name.slice(1)
    const start = this.#binding.code.indexOf(`function ${head}ToHclTerraform(`)
    const end = this.#binding.code.indexOf('\n}', start)
    return this.block(`${name}OutputReference`, name, start < 0 ? '' : this.#binding.code.slice(start, end))
  }

  #required(contract: string): Set<string> {
    const start = this.#binding.types.search(new RegExp(`export interface ${contract}\\b`))
    if (start < 0) return new Set()
    const body = this.#binding.types.slice(start, this.#binding.types.indexOf('\n}', start))
    const names = new Set<string>()
    for (const property of body.matchAll(/#(\w+) [\w#]+\}\s*(?:\*[^/]*)*\*\/\s*readonly \w+(\??):/g)) {
      if (property[2] === '') names.add(property[1] ?? '')
    }
    return names
  }

  /** What only the provider sets: every getter of the class that is no input. */
  #computed(body: string): Map<string, TypeSchema> {
    const found = new Map<string, TypeSchema>()
    for (const [, tolist, kind, name] of body.matchAll(
      /(Fn\.tolist\(this\.|this\.)get(\w+?)Attribute\(['"](\w+)['"]\)/g,
    )) {
      found.set(name ?? '', computedType(kind ?? '', tolist?.startsWith('Fn') ?? false))
    }
    for (const [, kind, name] of body.matchAll(/new cdktf\.(\w+)Map\(this, "(\w+)"\)/g)) {
      found.set(name ?? '', ['map', (kind ?? '').toLowerCase().replace('boolean', 'bool')])
    }
    for (const [, type, name, set] of body.matchAll(
      /new (\w+)(?:List|Map|OutputReference)\(this, "(\w+)"(?:, (true|false))?\)/g,
    )) {
      if (type === 'cdktf') continue
      const object: TypeSchema = ['object', this.#objectType(`${type}OutputReference`)]
      found.set(name ?? '', set === undefined ? object : [set === 'true' ? 'set' : 'list', object])
    }
    return found
  }

  #objectType(owner: string): Record<string, TypeSchema> {
    return Object.fromEntries(this.#computed(this.#classes.get(owner)?.body ?? ''))
  }
}

function classBodies(code: string): Map<string, { parent: string; body: string }> {
  const found = new Map<string, { parent: string; body: string }>()
  for (const part of code.split(/^(?=class )/m)) {
    const head = /^class (\w+) extends ([\w.]+)/.exec(part)
    if (head !== null) found.set(head[1] ?? '', { parent: head[2] ?? '', body: part.slice(0, part.indexOf('\n}')) })
  }
  return found
}

function inputsOf(text: string): Input[] {
  const attributes = text.slice(text.lastIndexOf('const attrs = {'))
  return [
    ...attributes.matchAll(
      /^\s+(\w+): \{\s*value: .*\s*isBlock: (?:true|false),\s*type: "(\w+)",\s*storageClassType: "(\w+)"/gm,
    ),
  ].map(([, name, type, stored]) => ({ name: name ?? '', type: type ?? '', stored: stored ?? '' }))
}

const SIMPLE: Readonly<Record<string, TypeSchema>> = {
  string: 'string',
  number: 'number',
  boolean: 'bool',
  any: 'dynamic',
}

function simpleType({ type, stored }: Input): TypeSchema {
  const parts = /^(string|number|boolean|any)(List)?(Map|List)?$/.exec(stored)
  let schema = SIMPLE[parts?.[1] ?? ''] ?? 'string'
  for (const wrap of [parts?.[2], parts?.[3]]) {
    if (wrap !== undefined) schema = [wrap === 'Map' ? 'map' : type === 'set' ? 'set' : 'list', schema]
  }
  return schema
}

/** The class that describes a nested setting; nothing for a plain value. */
function nestedName({ stored }: Input): string | undefined {
  return /^[a-z]/.test(stored) ? undefined : stored.replace(/(List|Map)$/, '')
}

function nestingOf({ type }: Input): Nesting {
  return type === 'struct' ? 'single' : type === 'set' ? 'set' : type === 'map' ? 'map' : 'list'
}

function computedType(kind: string, isSet: boolean): TypeSchema {
  const parts = /^(String|Number|Boolean|Any)?(List|Map)?$/.exec(kind)
  const element = SIMPLE[(parts?.[1] ?? 'String').toLowerCase()] ?? 'string'
  if (parts?.[2] === undefined) return element
  return [parts[2] === 'Map' ? 'map' : isSet ? 'set' : 'list', element]
}
