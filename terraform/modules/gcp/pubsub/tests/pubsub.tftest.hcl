mock_provider "google" {}

variables {
  project_id     = "inn-prod"
  project_number = "123456"
  topics = {
    rocketchat-messages = {
      ordered    = true
      publishers = ["serviceAccount:listener@inn-prod.iam.gserviceaccount.com"]
      push = {
        endpoint              = "https://vectorize-message.example.run.app"
        service_account_email = "push@inn-prod.iam.gserviceaccount.com"
      }
    }
    work = {
      publishers  = ["serviceAccount:sync-app@inn-prod.iam.gserviceaccount.com"]
      subscribers = ["serviceAccount:sync-app@inn-prod.iam.gserviceaccount.com"]
    }
    put-aside = {
      publishers     = ["serviceAccount:vectorize@inn-prod.iam.gserviceaccount.com"]
      retention_days = 31
      dead_letters   = true
    }
  }
}

run "chat_arrives_in_order_with_a_signed_identity" {
  assert {
    condition     = google_pubsub_subscription.this["rocketchat-messages"].enable_message_ordering
    error_message = "Edits could overtake the message that they edit."
  }

  assert {
    condition     = google_pubsub_subscription.this["rocketchat-messages"].push_config[0].oidc_token[0].audience == "https://vectorize-message.example.run.app"
    error_message = "The function could not tell Pub/Sub from anybody else."
  }
}

run "what_fails_ten_times_is_kept_a_month" {
  assert {
    condition     = google_pubsub_subscription.this["rocketchat-messages"].dead_letter_policy[0].max_delivery_attempts == 10
    error_message = "A poisoned message would go round for ever or too briefly."
  }

  assert {
    condition     = google_pubsub_subscription.this["rocketchat-messages-dlq"].message_retention_duration == "2678400s"
    error_message = "Dead letters vanish before people look."
  }
}

run "pubsub_itself_may_move_dead_letters" {
  assert {
    condition = (
      google_pubsub_topic_iam_member.publisher["rocketchat-messages-dlq 0"].member == "serviceAccount:service-123456@gcp-sa-pubsub.iam.gserviceaccount.com" &&
      google_pubsub_subscription_iam_member.dead_letter["rocketchat-messages"].role == "roles/pubsub.subscriber"
    )
    error_message = "Dead letters could not be moved."
  }
}

run "no_subscription_expires_in_a_quiet_month" {
  assert {
    condition = alltrue([
      for subscription in values(google_pubsub_subscription.this) :
      subscription.expiration_policy[0].ttl == ""
    ])
    error_message = "A subscription would expire."
  }
}

run "only_the_listener_publishes_chat" {
  assert {
    condition     = [for grant in google_pubsub_topic_iam_member.publisher : grant.member if grant.topic == "rocketchat-messages"] == ["serviceAccount:listener@inn-prod.iam.gserviceaccount.com"]
    error_message = "Somebody else may publish."
  }
}

run "everything_nobody_should_find_is_alarmed" {
  assert {
    condition     = toset(output.dead_letter_subscriptions) == toset(["rocketchat-messages-dlq", "put-aside"])
    error_message = "A dead letter would lie unseen."
  }
}

run "a_topic_that_a_program_takes_from_is_work_and_no_alarm" {
  assert {
    condition     = toset(output.work_subscriptions) == toset(["rocketchat-messages", "work"])
    error_message = "Waiting work would go unseen, or ordinary work alarm."
  }

  assert {
    condition     = [for grant in google_pubsub_subscription_iam_member.subscriber : grant.subscription] == ["work"]
    error_message = "A program may take from other topics."
  }
}

run "what_waits_stays_when_it_begins_to_be_pushed" {
  variables {
    topics = { rocketchat-messages = { ordered = true } }
  }

  assert {
    condition     = google_pubsub_subscription.this["rocketchat-messages"].enable_message_ordering && length(google_pubsub_subscription.this["rocketchat-messages"].push_config) == 0
    error_message = "The subscription would be made anew once its function exists, and what waits in it lost."
  }

  assert {
    condition     = output.work_subscriptions == ["rocketchat-messages"] && length(output.dead_letter_subscriptions) == 0
    error_message = "Waiting chat would alarm as if it had failed."
  }
}

run "dead_letters_that_are_pushed_are_refused" {
  command = plan
  variables {
    topics = { chat = { dead_letters = true, push = { endpoint = "https://example.com", service_account_email = "x@y" } } }
  }
  expect_failures = [var.topics]
}

run "a_push_without_encryption_is_refused" {
  command = plan
  variables {
    topics = { chat = { push = { endpoint = "http://example.com", service_account_email = "x@y" } } }
  }
  expect_failures = [var.topics]
}

run "too_few_attempts_are_refused" {
  command = plan
  variables {
    topics = { chat = { push = { endpoint = "https://example.com", service_account_email = "x@y", max_delivery_attempts = 3 } } }
  }
  expect_failures = [var.topics]
}
