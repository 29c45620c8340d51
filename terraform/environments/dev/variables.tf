variable "domain" {
  description = "Domain of the environment's zone."
  type        = string
}

variable "administrators" {
  description = "Public SSH keys by name, and the CIDRs that administrators come from."
  type        = object({ ssh_keys = map(string), cidrs = list(string) })
}

variable "time_zone" {
  description = "The business's IANA time zone."
  type        = string
}

variable "alert_emails" {
  description = "Who hears of what is wrong."
  type        = list(string)
}

variable "cloudflare" {
  description = "Account and zone, whether the Workers have been deployed once, the nodes' certificate request, and whether this environment writes the zone's settings (unset: prod does)."
  type = object({
    account_id       = string
    zone_id          = string
    workers_deployed = optional(bool, false)
    origin_csr       = optional(string)
    zone_rules       = optional(bool)
  })
}

variable "google" {
  description = "The environment's project and its region."
  type = object({
    project_id     = string
    project_number = string
    region         = optional(string, "europe-west1")
  })
}

variable "qdrant" {
  description = "Account at Qdrant Cloud, and when the keys of each generation end."
  type        = object({ account_id = string, key_generations = map(string) })
}

variable "function_archives" {
  description = "Bundles of vectorize and backup; empty until they are built and the secrets have values."
  type        = map(string)
  default     = {}
}

variable "secret_versions" {
  description = "Which version of each secret runs."
  type        = map(string)
  default     = {}
}

variable "server" {
  description = "To run the server on Cloud Run: its image by digest and its settings. Null: the swarm runs it."
  type        = object({ image = string, environment = optional(map(string), {}) })
  default     = null
}
