let text = #"{"place": "Hamburg", "day": "2026-04-01", "hours": [{"hour": 25, "temperature": 8.5, "sky": "drizzle"}]}"#
let forecast = try Forecast(json: text, options: .strict)
print(forecast.day, forecast.hours[0].sky?.rawValue ?? "", forecast.warning.isUnset)
do {
    try forecast.validate()
} catch {
    for issue in error.issues { print(issue) }
}
