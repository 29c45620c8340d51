terraform {
  required_version = ">= 1.11, < 2.0"

  # Bucket and prefix: terraform init -backend-config=backend.gcs.tfbackend
  backend "gcs" {}

  # Pinned exactly: what was tested is what runs. scripts/lock-providers.sh writes the checksums.
  required_providers {
    cloudflare = {
      source  = "cloudflare/cloudflare"
      version = "5.22.0"
    }
    google = {
      source  = "hashicorp/google"
      version = "7.45.0"
    }
    hcloud = {
      source  = "hetznercloud/hcloud"
      version = "1.68.0"
    }
    qdrant-cloud = {
      source  = "qdrant/qdrant-cloud"
      version = "1.28.0"
    }
  }
}

# Tokens come from the environment: HCLOUD_TOKEN, CLOUDFLARE_API_TOKEN, QDRANT_CLOUD_API_KEY; Google's from the login.
provider "hcloud" {}

provider "cloudflare" {}

provider "google" {
  project = var.google.project_id
  region  = var.google.region
}

provider "qdrant-cloud" {
  account_id = var.qdrant.account_id
}
