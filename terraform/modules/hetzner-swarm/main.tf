locals {
  labels = {
    environment = var.environment
    role        = "swarm"
  }
}

resource "hcloud_placement_group" "spread" {
  name   = "innkeeper-${var.environment}"
  type   = "spread"
  labels = local.labels
}

resource "hcloud_ssh_key" "administrator" {
  for_each = var.administrators

  name       = "innkeeper-${var.environment}-${each.key}"
  public_key = each.value
  labels     = { environment = var.environment }
}

# Addresses of their own outlive the servers: a rebuilt node keeps the address that Cloudflare's balancer knows.
resource "hcloud_primary_ip" "node" {
  for_each = var.nodes

  name              = each.key
  type              = "ipv4"
  location          = var.location
  auto_delete       = false
  delete_protection = var.delete_protection
  labels            = local.labels
}

resource "hcloud_server" "node" {
  for_each = var.nodes

  name               = each.key
  server_type        = var.server_type
  image              = var.image
  location           = var.location
  placement_group_id = hcloud_placement_group.spread.id
  firewall_ids       = [var.firewall_id]
  ssh_keys           = [for key in hcloud_ssh_key.administrator : key.id]
  user_data          = local.user_data
  backups            = var.server_backups
  delete_protection  = var.delete_protection
  rebuild_protection = var.delete_protection
  labels             = merge(local.labels, { rack = each.value.rack })

  # A node hands its containers time to stop before it goes.
  shutdown_before_deletion = true

  public_net {
    ipv4         = hcloud_primary_ip.node[each.key].id
    ipv6_enabled = false
  }

  network {
    subnet_id = var.subnet_id
    ip        = each.value.private_address
    # Named although empty: left out, the provider may take the node off the network at each apply.
    alias_ips = []
  }

  lifecycle {
    # What only matters at the first boot must not replace a running node.
    ignore_changes = [image, ssh_keys, user_data]
  }
}

locals {
  user_data = join("\n", ["#cloud-config", yamlencode({
    users = [{
      name                = "ansible"
      groups              = ["sudo"]
      shell               = "/bin/bash"
      sudo                = "ALL=(ALL) NOPASSWD:ALL"
      lock_passwd         = true
      ssh_authorized_keys = values(var.administrators)
    }]
    disable_root             = true
    ssh_pwauth               = false
    package_update           = true
    package_upgrade          = true
    package_reboot_if_needed = true
    packages                 = ["nftables", "python3", "unattended-upgrades"]
    write_files = [
      {
        path        = "/etc/ssh/sshd_config.d/10-innkeeper.conf"
        permissions = "0600"
        content     = <<-CONF
          PermitRootLogin no
          PasswordAuthentication no
          KbdInteractiveAuthentication no
          AllowUsers ansible
          MaxAuthTries 3
          X11Forwarding no
          AllowAgentForwarding no
        CONF
      },
      {
        path        = "/etc/apt/apt.conf.d/20auto-upgrades"
        permissions = "0644"
        content     = <<-CONF
          APT::Periodic::Update-Package-Lists "1";
          APT::Periodic::Unattended-Upgrade "1";
        CONF
      },
    ]
    runcmd = [
      ["systemctl", "restart", "ssh"],
      ["systemctl", "enable", "--now", "unattended-upgrades"],
    ]
  })])
}
