terraform {
  required_version = ">= 1.11, < 2.0"

  required_providers {
    cloudflare = {
      source  = "cloudflare/cloudflare"
      version = "~> 5.22"
    }
    google = {
      source  = "hashicorp/google"
      version = "~> 7.45"
    }
    # Only the modules below use these two; named here, the tests' mocks know whose they are.
    # tflint-ignore: terraform_unused_required_providers
    hcloud = {
      source  = "hetznercloud/hcloud"
      version = "~> 1.68"
    }
    # tflint-ignore: terraform_unused_required_providers
    qdrant-cloud = {
      source  = "qdrant/qdrant-cloud"
      version = "~> 1.28"
    }
  }
}
