config {
  call_module_type = "local"
}

plugin "terraform" {
  enabled = true
  preset  = "all"
}

# The house puts a module's resources in files named for what they hold.
rule "terraform_standard_module_structure" {
  enabled = false
}
