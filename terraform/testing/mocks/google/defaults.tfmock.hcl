mock_resource "google_service_account" {
  defaults = {
    email  = "someone@inn.iam.gserviceaccount.com"
    member = "serviceAccount:someone@inn.iam.gserviceaccount.com"
  }
}
mock_resource "google_cloudfunctions2_function" {
  defaults = {
    service_config = { uri = "https://function.example.run.app" }
  }
}
