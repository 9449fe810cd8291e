// Requests, responses and header fields are swift-http-types' own: who imports this library uses both.

#if Operations
    @_exported public import HTTPTypes
#else
    #error("ModelHTTP needs the trait Operations: .package(url: …, traits: [\"Operations\"])")
#endif
