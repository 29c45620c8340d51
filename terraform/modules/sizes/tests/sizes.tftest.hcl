run "a_small_house" {
  command = plan
  variables {
    size = "small"
  }
  assert {
    condition     = output.chosen.server_type == "cpx32" && output.chosen.qdrant.nodes == 1
    error_message = "A small house got other machines."
  }
}

run "a_large_house_survives_the_loss_of_a_search_node" {
  command = plan
  variables {
    size = "large"
  }
  assert {
    condition     = output.chosen.qdrant.nodes >= 3 && output.chosen.qdrant.backups
    error_message = "The search cluster would lose its majority with one node."
  }
}

run "each_size_has_a_second_choice_for_the_backup_server" {
  command = plan
  variables {
    size = "medium"
  }
  assert {
    condition     = length(output.chosen.backup_server_types) >= 2
    error_message = "One sold-out server type would stop the backup."
  }
}

run "an_unknown_size_is_refused" {
  command = plan
  variables {
    size = "huge"
  }
  expect_failures = [var.size]
}
