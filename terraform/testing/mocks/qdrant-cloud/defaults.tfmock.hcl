mock_data "qdrant-cloud_booking_packages" {
  defaults = {
    packages = [
      for size in [["500m", "1Gi"], ["1000m", "4Gi"], ["2000m", "8Gi"]] : {
        id                     = size[0], name = size[0], currency = "usd", status = "active", tier = "standard", type = "paid", unit_int_price_per_hour = 1,
        resource_configuration = [{ cpu = size[0], disk = "8Gi", ram = size[1] }]
      }
    ]
  }
}
mock_resource "qdrant-cloud_accounts_cluster" {
  defaults = { url = "https://cluster.example" }
}
