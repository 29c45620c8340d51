locals {
  sizes = {
    small = {
      server_type             = "cpx32"
      qdrant                  = { cpu = "500m", memory = "1Gi", nodes = 1, backups = false }
      function_max_instances  = 3
      backup_server_types     = ["cx33", "cpx32"]
      longest_backup_minutes  = 120
      firestore_weekly_copies = 4
    }
    medium = {
      server_type             = "cpx42"
      qdrant                  = { cpu = "1000m", memory = "4Gi", nodes = 1, backups = true }
      function_max_instances  = 5
      backup_server_types     = ["cx33", "cpx32", "cx43"]
      longest_backup_minutes  = 240
      firestore_weekly_copies = 14
    }
    large = {
      server_type = "ccx33"
      # Three, so that the cluster still agrees with itself when one is gone.
      qdrant                  = { cpu = "2000m", memory = "8Gi", nodes = 3, backups = true }
      function_max_instances  = 20
      backup_server_types     = ["cx43", "cpx42", "cx53"]
      longest_backup_minutes  = 480
      firestore_weekly_copies = 14
    }
  }
}
