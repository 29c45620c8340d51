package main

import (
	"encoding/json"
	"fmt"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

type blockJSON struct {
	Attributes map[string]attributeJSON `json:"attributes"`
	BlockTypes map[string]struct {
		Nesting  string    `json:"nesting_mode"`
		Block    blockJSON `json:"block"`
		MinItems int64     `json:"min_items"`
		MaxItems int64     `json:"max_items"`
	} `json:"block_types"`
}

type attributeJSON struct {
	Type   json.RawMessage `json:"type"`
	Nested *struct {
		Nesting    string                   `json:"nesting_mode"`
		Attributes map[string]attributeJSON `json:"attributes"`
	} `json:"nested_type"`
	Required  bool `json:"required"`
	Optional  bool `json:"optional"`
	Computed  bool `json:"computed"`
	Sensitive bool `json:"sensitive"`
	WriteOnly bool `json:"write_only"`
}

var blockNesting = map[string]tfprotov6.SchemaNestedBlockNestingMode{
	"single": tfprotov6.SchemaNestedBlockNestingModeSingle,
	"list":   tfprotov6.SchemaNestedBlockNestingModeList,
	"set":    tfprotov6.SchemaNestedBlockNestingModeSet,
	"map":    tfprotov6.SchemaNestedBlockNestingModeMap,
}

var attributeNesting = map[string]tfprotov6.SchemaObjectNestingMode{
	"single": tfprotov6.SchemaObjectNestingModeSingle,
	"list":   tfprotov6.SchemaObjectNestingModeList,
	"set":    tfprotov6.SchemaObjectNestingModeSet,
	"map":    tfprotov6.SchemaObjectNestingModeMap,
}

func schemaOf(name string, from blockJSON) (*tfprotov6.Schema, error) {
	block, err := blockOf(name, from)
	if err != nil {
		return nil, err
	}
	return &tfprotov6.Schema{Block: block}, nil
}

func blockOf(path string, from blockJSON) (*tfprotov6.SchemaBlock, error) {
	attributes, err := attributesOf(path, from.Attributes)
	if err != nil {
		return nil, err
	}
	block := &tfprotov6.SchemaBlock{Attributes: attributes}
	for name, nested := range from.BlockTypes {
		inner, err := blockOf(path+"."+name, nested.Block)
		if err != nil {
			return nil, err
		}
		block.BlockTypes = append(block.BlockTypes, &tfprotov6.SchemaNestedBlock{
			TypeName: name,
			Block:    inner,
			Nesting:  blockNesting[nested.Nesting],
			MinItems: nested.MinItems,
			MaxItems: nested.MaxItems,
		})
	}
	return block, nil
}

func attributesOf(path string, from map[string]attributeJSON) ([]*tfprotov6.SchemaAttribute, error) {
	var attributes []*tfprotov6.SchemaAttribute
	for name, attribute := range from {
		here := path + "." + name
		made := &tfprotov6.SchemaAttribute{
			Name:      name,
			Required:  attribute.Required,
			Optional:  attribute.Optional,
			Computed:  attribute.Computed,
			Sensitive: attribute.Sensitive,
			WriteOnly: attribute.WriteOnly,
		}
		if attribute.Nested != nil {
			nested, err := attributesOf(here, attribute.Nested.Attributes)
			if err != nil {
				return nil, err
			}
			made.NestedType = &tfprotov6.SchemaObject{Attributes: nested, Nesting: attributeNesting[attribute.Nested.Nesting]}
		} else {
			//nolint:staticcheck // the only reader of this notation
			kind, err := tftypes.ParseJSONType(attribute.Type)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", here, err)
			}
			made.Type = kind
		}
		attributes = append(attributes, made)
	}
	return attributes, nil
}
