import { expect, test } from 'vitest'

import { publishedSchema } from './published-schema.ts'

/** Written by hand in the form that the bindings' generator writes: one resource with a nested setting, and what only the provider sets. */
const BINDING = {
  code: `
function queuePolicyToHclTerraform(struct) {
    const attrs = {
        attempts: {
            value: cdktf.numberToHclTerraform(struct.attempts),
            isBlock: false,
            type: "simple",
            storageClassType: "number",
        },
    };
}
class QueuePolicyOutputReference extends cdktf.ComplexObject {
    get attempts() {
        return this.getNumberAttribute('attempts');
    }
    get lastError() {
        return this.getStringAttribute('last_error');
    }
}
class QueueConsumersOutputReference extends cdktf.ComplexObject {
    get script() {
        return this.getStringAttribute('script');
    }
}
class Queue extends cdktf.TerraformResource {
    constructor(scope, id, config) {
        // consumers - computed: true, optional: false, required: false
        this._consumers = new QueueConsumersList(this, "consumers", true);
        this._labels = new cdktf.StringMap(this, "all_labels");
    }
    get name() {
        return this.getStringAttribute('name');
    }
    get regions() {
        return cdktf.Fn.tolist(this.getListAttribute('regions'));
    }
    synthesizeHclAttributes() {
        const attrs = {
            id: {
                value: cdktf.stringToHclTerraform(this._id),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            name: {
                value: cdktf.stringToHclTerraform(this._name),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            tags: {
                value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(this._tags),
                isBlock: false,
                type: "set",
                storageClassType: "stringList",
            },
            policy: {
                value: queuePolicyToHclTerraform(this._policy.internalValue),
                isBlock: true,
                type: "list",
                storageClassType: "QueuePolicyList",
            },
        };
    }
}
`,
  types: `
export interface QueueConfig extends cdktf.TerraformMetaArguments {
    /**
    * Docs at Terraform Registry: {@link https://example.com/docs/resources/queue#id Queue#id}
    */
    readonly id?: string;
    /**
    * Docs at Terraform Registry: {@link https://example.com/docs/resources/queue#name Queue#name}
    */
    readonly name: string;
    /**
    * policy block
    *
    * Docs at Terraform Registry: {@link https://example.com/docs/resources/queue#policy Queue#policy}
    */
    readonly policy: QueuePolicy;
}
export interface QueuePolicy {
    /**
    * Docs at Terraform Registry: {@link https://example.com/docs/resources/queue#attempts Queue#attempts}
    */
    readonly attempts?: number;
}
`,
}

test('reads what may be set, what must be set, and what only the provider sets', () => {
  expect(publishedSchema(BINDING, 'blocks').attributes).toEqual({
    id: { type: 'string', optional: true, computed: true },
    name: { type: 'string', required: true },
    tags: { type: ['set', 'string'], optional: true },
    regions: { type: ['set', 'string'], computed: true },
    all_labels: { type: ['map', 'string'], computed: true },
    consumers: { type: ['set', ['object', { script: 'string' }]], computed: true },
  })
})

test('a nested setting is a block for older providers, one that must be there at least once', () => {
  expect(publishedSchema(BINDING, 'blocks').block_types).toEqual({
    policy: {
      nesting_mode: 'list',
      min_items: 1,
      block: {
        attributes: { attempts: { type: 'number', optional: true }, last_error: { type: 'string', computed: true } },
        block_types: {},
      },
    },
  })
})

test('and an attribute for newer ones', () => {
  const { attributes, block_types } = publishedSchema(BINDING, 'attributes')
  expect(block_types).toEqual({})
  expect(attributes['policy']).toEqual({
    nested_type: {
      nesting_mode: 'list',
      attributes: { attempts: { type: 'number', optional: true }, last_error: { type: 'string', computed: true } },
    },
    required: true,
  })
})

test('text that declares no resource is refused', () => {
  expect(() => publishedSchema({ code: 'class Thing extends Other {}', types: '' }, 'blocks')).toThrow('no resource')
})
