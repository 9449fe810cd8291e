// Requests, responses and header fields are swift-http-types' own: who imports this library uses both.
@_exported public import HTTPTypes
