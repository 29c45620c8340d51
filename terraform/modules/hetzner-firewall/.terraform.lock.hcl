# This file is maintained automatically by "terraform init".
# Manual edits may be lost in future updates.

provider "registry.terraform.io/hetznercloud/hcloud" {
  version     = "1.68.0"
  constraints = "~> 1.68"
  hashes = [
    "h1:0S+LWDaSbQtocku6yxXPUewKwhfPh86z0CHSB666WNI=",
  ]
}
