/// What a response is described by, which OpenAPI 3.1 demands (§4.8.17) and the model does not hold: the phrase of its status
/// (RFC 9110 §15).
enum ResponseDescription {
    static func text(of status: String) -> String {
        if let phrase = phrases[status] { return phrase }
        switch status.first {
        case "1"?: return "Information"
        case "2"?: return "Success"
        case "3"?: return "Redirection"
        case "4"?: return "Client error"
        case "5"?: return "Server error"
        default: return "Any other response"
        }
    }

    private static let phrases = [
        "200": "OK", "201": "Created", "202": "Accepted", "204": "No content", "206": "Partial content",
        "301": "Moved permanently", "302": "Found", "303": "See other", "304": "Not modified",
        "307": "Temporary redirect", "308": "Permanent redirect",
        "400": "Bad request", "401": "Unauthorized", "403": "Forbidden", "404": "Not found",
        "405": "Method not allowed", "406": "Not acceptable", "408": "Request timeout", "409": "Conflict",
        "410": "Gone",
        "412": "Precondition failed", "413": "Content too large", "415": "Unsupported media type",
        "422": "Unprocessable content", "429": "Too many requests",
        "500": "Internal server error", "501": "Not implemented", "502": "Bad gateway", "503": "Service unavailable",
        "504": "Gateway timeout",
    ]
}
