// A provider that knows a published schema and nothing else: it lets Terraform check configuration, and refuses to touch any cloud.
// The schema lies beside the program in schema.json, in the form that `terraform providers schema -json` prints.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"path/filepath"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6/tf6server"
)

func main() {
	program, err := os.Executable()
	if err != nil {
		log.Fatal(err)
	}
	published, err := readSchema(filepath.Join(filepath.Dir(program), "schema.json"))
	if err != nil {
		log.Fatal(err)
	}
	err = tf6server.Serve(published.Address, func() tfprotov6.ProviderServer { return &server{published: published} })
	if err != nil {
		log.Fatal(err)
	}
}

type server struct {
	// Every call that would need a cloud is left to this nil and so ends the program: mocked providers never make one.
	tfprotov6.ProviderServer
	published *publishedSchema
}

func (s *server) GetMetadata(context.Context, *tfprotov6.GetMetadataRequest) (*tfprotov6.GetMetadataResponse, error) {
	response := &tfprotov6.GetMetadataResponse{ServerCapabilities: &tfprotov6.ServerCapabilities{}}
	for name := range s.published.resources {
		response.Resources = append(response.Resources, tfprotov6.ResourceMetadata{TypeName: name})
	}
	for name := range s.published.dataSources {
		response.DataSources = append(response.DataSources, tfprotov6.DataSourceMetadata{TypeName: name})
	}
	return response, nil
}

func (s *server) GetProviderSchema(context.Context, *tfprotov6.GetProviderSchemaRequest) (*tfprotov6.GetProviderSchemaResponse, error) {
	return &tfprotov6.GetProviderSchemaResponse{
		ServerCapabilities: &tfprotov6.ServerCapabilities{},
		Provider:           s.published.provider,
		ResourceSchemas:    s.published.resources,
		DataSourceSchemas:  s.published.dataSources,
	}, nil
}

func (s *server) GetResourceIdentitySchemas(context.Context, *tfprotov6.GetResourceIdentitySchemasRequest) (*tfprotov6.GetResourceIdentitySchemasResponse, error) {
	return &tfprotov6.GetResourceIdentitySchemasResponse{}, nil
}

func (s *server) ValidateProviderConfig(_ context.Context, request *tfprotov6.ValidateProviderConfigRequest) (*tfprotov6.ValidateProviderConfigResponse, error) {
	return &tfprotov6.ValidateProviderConfigResponse{PreparedConfig: request.Config}, nil
}

func (s *server) ValidateResourceConfig(context.Context, *tfprotov6.ValidateResourceConfigRequest) (*tfprotov6.ValidateResourceConfigResponse, error) {
	return &tfprotov6.ValidateResourceConfigResponse{}, nil
}

func (s *server) ValidateDataResourceConfig(context.Context, *tfprotov6.ValidateDataResourceConfigRequest) (*tfprotov6.ValidateDataResourceConfigResponse, error) {
	return &tfprotov6.ValidateDataResourceConfigResponse{}, nil
}

func (s *server) ConfigureProvider(context.Context, *tfprotov6.ConfigureProviderRequest) (*tfprotov6.ConfigureProviderResponse, error) {
	return &tfprotov6.ConfigureProviderResponse{Diagnostics: []*tfprotov6.Diagnostic{{
		Severity: tfprotov6.DiagnosticSeverityError,
		Summary:  "This provider can only check configuration",
		Detail:   fmt.Sprintf("It stands in for %s where that cannot be installed. Use it with validate, and with test under mock_provider.", s.published.Address),
	}}}, nil
}

func (s *server) StopProvider(context.Context, *tfprotov6.StopProviderRequest) (*tfprotov6.StopProviderResponse, error) {
	return &tfprotov6.StopProviderResponse{}, nil
}

type publishedSchema struct {
	Address     string
	provider    *tfprotov6.Schema
	resources   map[string]*tfprotov6.Schema
	dataSources map[string]*tfprotov6.Schema
}

func readSchema(path string) (*publishedSchema, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var file struct {
		Address     string               `json:"address"`
		Provider    blockJSON            `json:"provider"`
		Resources   map[string]blockJSON `json:"resources"`
		DataSources map[string]blockJSON `json:"data_sources"`
	}
	if err := json.Unmarshal(text, &file); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	published := &publishedSchema{
		Address:     file.Address,
		resources:   map[string]*tfprotov6.Schema{},
		dataSources: map[string]*tfprotov6.Schema{},
	}
	if published.provider, err = schemaOf("provider", file.Provider); err != nil {
		return nil, err
	}
	for name, block := range file.Resources {
		if published.resources[name], err = schemaOf(name, block); err != nil {
			return nil, err
		}
	}
	for name, block := range file.DataSources {
		if published.dataSources[name], err = schemaOf(name, block); err != nil {
			return nil, err
		}
	}
	return published, nil
}
