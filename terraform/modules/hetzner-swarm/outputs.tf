output "nodes" {
  description = "The nodes by name: id, public_address, private_address, number, rack, location."
  value = {
    for name, node in var.nodes : name => {
      id              = hcloud_server.node[name].id
      public_address  = hcloud_primary_ip.node[name].ip_address
      private_address = node.private_address
      number          = node.number
      rack            = node.rack
      location        = var.location
    }
  }
}

output "ssh_key_ids" {
  description = "Ids of the administrators' keys, for a server made by hand from the backup image."
  value       = [for key in hcloud_ssh_key.administrator : key.id]
}
