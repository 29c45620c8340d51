mock_resource "hcloud_network" {
  defaults = { id = "1" }
}
mock_resource "hcloud_firewall" {
  defaults = { id = "2" }
}
mock_resource "hcloud_placement_group" {
  defaults = { id = "3" }
}
mock_resource "hcloud_ssh_key" {
  defaults = { id = "4" }
}
mock_resource "hcloud_primary_ip" {
  defaults = { id = "5", ip_address = "192.0.2.10" }
}
mock_resource "hcloud_server" {
  defaults = { id = "6" }
}
