/**
 * Writes, for each provider that the mirror has a stand-in of, the schema of the resources that `terraform/` uses beside the stand-in.
 *
 *     node scripts/infra/write-provider-schemas.ts BINDINGS_DIR MIRROR_DIR
 *
 * What the bindings are too old to know is added from `terraform/testing/additions`, which was written from the provider's documentation.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { publishedSchema, type BlockSchema, type NestingStyle } from './published-schema.ts'

interface Provider {
  readonly address: string
  readonly version: string
  /** How its resource types begin. */
  readonly prefix: string
  /** The folder of its bindings; a provider without any is described by the additions alone. */
  readonly bindings?: string
  readonly style: NestingStyle
}

const PROVIDERS: readonly Provider[] = [
  { address: 'hashicorp/google', version: '7.45.0', prefix: 'google', bindings: 'google', style: 'blocks' },
  {
    address: 'cloudflare/cloudflare',
    version: '5.22.0',
    prefix: 'cloudflare',
    bindings: 'cloudflare',
    style: 'attributes',
  },
  { address: 'qdrant/qdrant-cloud', version: '1.28.0', prefix: 'qdrant-cloud', style: 'blocks' },
]

interface Additions {
  readonly provider?: BlockSchema
  readonly resources?: Record<string, BlockSchema>
  readonly data_sources?: Record<string, BlockSchema>
}

const root = join(import.meta.dirname, '../..')

function main([bindings, mirror]: readonly string[]): void {
  if (bindings === undefined || mirror === undefined)
    throw new Error('usage: write-provider-schemas.ts BINDINGS_DIR MIRROR_DIR')
  const used = usedTypes()
  for (const provider of PROVIDERS) {
    const folder = join(mirror, 'registry.terraform.io', provider.address, provider.version, 'linux_amd64')
    if (existsSync(folder))
      writeFileSync(join(folder, 'schema.json'), JSON.stringify(schemaOf(provider, bindings, used)))
  }
}

function schemaOf(provider: Provider, bindings: string, used: Used): object {
  const additions: Additions = readJson(join(root, 'terraform/testing/additions', `${provider.prefix}.json`))
  const read = (folder: string): BlockSchema => {
    if (provider.bindings === undefined) return { attributes: {}, block_types: {} }
    const path = join(bindings, provider.bindings, 'lib', folder)
    if (!existsSync(path)) throw new Error(`${provider.address} publishes no ${folder}`)
    const binding = {
      code: readFileSync(join(path, 'index.js'), 'utf8'),
      types: readFileSync(join(path, 'index.d.ts'), 'utf8'),
    }
    return publishedSchema(binding, provider.style)
  }
  const all = (
    types: ReadonlySet<string>,
    added: Record<string, BlockSchema> = {},
    before = '',
  ): Record<string, BlockSchema> =>
    Object.fromEntries(
      [...types]
        .filter((type) => type.startsWith(`${provider.prefix}_`))
        .map((type) => {
          const name = type.slice(provider.prefix.length + 1).replaceAll('_', '-')
          const known = added[type]
          return [type, withAdditions(known !== undefined && isWhole(known) ? known : read(before + name), known)]
        }),
    )
  return {
    address: `registry.terraform.io/${provider.address}`,
    provider: withAdditions(
      provider.bindings === undefined ? { attributes: {}, block_types: {} } : read('provider'),
      additions.provider,
    ),
    resources: all(used.resources, additions.resources),
    data_sources: all(used.dataSources, additions.data_sources, `data-${provider.prefix}-`),
  }
}

/** An addition that names its own `id` describes the whole resource: the bindings need not know it. */
function isWhole(block: BlockSchema): boolean {
  return 'id' in block.attributes
}

function withAdditions(block: BlockSchema, added: BlockSchema | undefined): BlockSchema {
  if (added === undefined) return block
  const block_types = { ...block.block_types }
  for (const [name, nested] of Object.entries(added.block_types ?? {})) {
    const known = block_types[name]
    block_types[name] = known === undefined ? nested : { ...known, block: withAdditions(known.block, nested.block) }
  }
  return { attributes: { ...block.attributes, ...added.attributes }, block_types }
}

interface Used {
  readonly resources: ReadonlySet<string>
  readonly dataSources: ReadonlySet<string>
}

function usedTypes(): Used {
  const resources = new Set<string>()
  const dataSources = new Set<string>()
  for (const path of readdirSync(join(root, 'terraform'), { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.tf') || path.includes('.terraform/')) continue
    for (const [, kind, type] of readFileSync(join(root, 'terraform', path), 'utf8').matchAll(
      /^(resource|data) "([\w-]+)"/gm,
    )) {
      ;(kind === 'data' ? dataSources : resources).add(type ?? '')
    }
  }
  return { resources, dataSources }
}

function readJson(path: string): Additions {
  return JSON.parse(readFileSync(path, 'utf8'))
}

main(process.argv.slice(2))
