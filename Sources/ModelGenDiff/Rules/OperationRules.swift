/// Operations, and what they take and give. Without `operations` Swift is generated only for the types among it.
extension Rule {
    static let operations =
        [
            operationAdded, operationRemoved, operationMoved, requiredParameterAdded, optionalParameterAdded,
            parameterRemoved, parameterMoved, parameterStyleChanged, parameterBecameRequired, parameterBecameOptional,
            requiredBodyAdded, optionalBodyAdded, bodyRemoved,
            bodyBecameRequired, bodyBecameOptional, bodyMediaTypeAdded, bodyMediaTypeRemoved, sequenceChanged,
            successResponseAdded, successResponseRemoved, failureResponseAdded, failureResponseRemoved,
            responseContentAdded,
            responseMediaTypeAdded, responseMediaTypeRemoved, headerAdded, headerRemoved, headerBecameRequired,
            headerBecameOptional, requiredPartHeaderAdded, optionalPartHeaderAdded, partHeaderRemoved,
            partHeaderBecameRequired, partHeaderBecameOptional,
        ] + security

    /// What callers must show.
    static let security = [
        securityRequired, securityOptionRemoved, securityOptionAdded, securityDropped, securitySchemeChanged,
    ]

    static let operationAdded = ofOperation(
        "operation-added", .safe("Older clients do not call it."), .safe("Older clients have not asked to be called."))

    static let operationRemoved = ofOperation(
        "operation-removed", .breaking("Servers refuse the calls of older clients."),
        .risky("Older clients wait for the call in vain."))

    /// One `operationId`, another method or path.
    static let operationMoved = ofOperation(
        "operation-moved", .breaking("Servers refuse the calls of older clients, which go where it was."),
        .risky("Older clients wait for the call in vain."))

    static let requiredParameterAdded = ofOperation(
        "required-parameter-added", .breaking("Servers refuse requests of older clients, which do not send it."),
        .safe("Older clients ignore it."))

    static let optionalParameterAdded = ofOperation(
        "optional-parameter-added", .safe("Older clients do not send it."), .safe("Older clients ignore it."))

    static let parameterRemoved = ofOperation(
        "parameter-removed", .risky("Servers ignore or refuse it when older clients send it."),
        .risky("Older clients do not receive it any more."))

    /// One name, another place.
    static let parameterMoved = ofOperation(
        "parameter-moved", .breaking("Servers do not look for it where older clients send it."),
        .breaking("Older clients do not look for it where it is sent."))

    static let parameterStyleChanged = ofOperation(
        "parameter-style-changed", .breaking("Servers read something else into what older clients send."),
        .breaking("Older clients read something else into what is sent."))

    static let parameterBecameRequired = ofOperation(
        "parameter-became-required", .breaking("Servers refuse requests that leave it out."), .decoded)

    static let parameterBecameOptional = ofOperation(
        "parameter-became-optional", .accepted, .risky("Older clients may not receive it any more."))

    static let requiredBodyAdded = ofOperation(
        "required-body-added", .breaking("Servers refuse requests of older clients, which have no body."),
        .safe("Older clients ignore it."))

    static let optionalBodyAdded = ofOperation(
        "optional-body-added", .safe("Older clients do not send it."), .safe("Older clients ignore it."))

    static let bodyRemoved = ofOperation(
        "body-removed", .risky("Servers ignore or refuse it when older clients send it."),
        .breaking("Older clients cannot decode a request without it."))

    static let bodyBecameRequired = ofOperation(
        "body-became-required", .breaking("Servers refuse requests that leave it out."), .decoded)

    static let bodyBecameOptional = ofOperation(
        "body-became-optional", .accepted, .breaking("Older clients cannot decode a request without it."))

    static let bodyMediaTypeAdded = ofOperation(
        "body-media-type-added", .accepted, .risky("Older clients may not be able to read it."))

    static let bodyMediaTypeRemoved = ofOperation(
        "body-media-type-removed", .breaking("Servers refuse bodies of that media type."), .decoded)

    /// `itemSchema` describes each of several values, `schema` all of them (OpenAPI 3.2 §4.14.1).
    static let sequenceChanged = ofOperation(
        "sequence-changed", .breaking("Servers read one value where older clients send several, or the reverse."),
        .breaking("Older clients read one value where several come, or the reverse."))

    /// A client treats a status that it does not know as the `x00` of its class (RFC 9110 §15).
    static let successResponseAdded = ofOperation(
        "success-response-added", .safe("The requests are the same."),
        .risky("Older clients take it for the success that they know, and may not be able to read it."))

    static let successResponseRemoved = ofOperation(
        "success-response-removed", .safe("The requests are the same."),
        .risky("It comes no more; what comes in its place, older clients may not know."))

    static let failureResponseAdded = ofOperation(
        "failure-response-added", .safe("The requests are the same."),
        .safe("Older clients take it for a failure, as every status of its class."))

    static let failureResponseRemoved = ofOperation(
        "failure-response-removed", .safe("The requests are the same."), .decoded)

    static let responseContentAdded = ofOperation(
        "response-content-added", .safe("The requests are the same."), .safe("Older clients ignore it."))

    static let responseMediaTypeAdded = ofOperation(
        "response-media-type-added", .safe("The requests are the same."),
        .risky("Older clients that accept any media type may not be able to read it."))

    static let responseMediaTypeRemoved = ofOperation(
        "response-media-type-removed", .safe("The requests are the same."),
        .breaking("Older clients ask for it in vain."))

    static let headerAdded = ofOperation(
        "header-added", .safe("The requests are the same."), .safe("Older clients ignore it."))

    static let headerRemoved = ofOperation(
        "header-removed", .safe("The requests are the same."), .risky("Older clients do not receive it any more."))

    static let headerBecameRequired = ofOperation(
        "header-became-required", .safe("The requests are the same."), .decoded)

    static let headerBecameOptional = ofOperation(
        "header-became-optional", .safe("The requests are the same."),
        .risky("Older clients may not receive it any more."))

    /// A header of a part of a multipart body.
    static let requiredPartHeaderAdded = ofOperation(
        "required-part-header-added", .breaking("Servers refuse parts of older clients, which do not have it."),
        .safe("Older clients ignore it."))

    static let optionalPartHeaderAdded = ofOperation(
        "optional-part-header-added", .safe("Older clients do not send it."), .safe("Older clients ignore it."))

    static let partHeaderRemoved = ofOperation(
        "part-header-removed", .risky("Servers ignore or refuse it when older clients send it."),
        .risky("Older clients do not receive it any more."))

    static let partHeaderBecameRequired = ofOperation(
        "part-header-became-required", .breaking("Servers refuse parts that leave it out."), .decoded)

    static let partHeaderBecameOptional = ofOperation(
        "part-header-became-optional", .accepted, .risky("Older clients may not receive it any more."))

    /// Nothing had to be shown before.
    static let securityRequired = ofOperation(
        "security-required", .breaking("Servers refuse older clients, which show nothing of it."),
        .breaking("Older clients do not know how to tell the caller's proof."))

    /// One of several ways to show who calls.
    static let securityOptionRemoved = ofOperation(
        "security-option-removed", .breaking("Servers refuse older clients that show this."),
        .safe("Older clients see it no more."))

    static let securityOptionAdded = ofOperation(
        "security-option-added", .safe("Older clients show what they showed before."),
        .risky("Callers may show something that older clients do not know."))

    static let securityDropped = ofOperation(
        "security-dropped", .safe("What older clients show is not looked at."),
        .risky("Callers may show nothing, where older clients expect something."))

    /// A scheme that requirements still name: where the proof stands, how it is called, or what it is.
    static let securitySchemeChanged = ofOperation(
        "security-scheme-changed", .breaking("Servers look elsewhere, or for something else than older clients show."),
        .breaking("Older clients look elsewhere, or for something else than callers show."))

    private static func ofOperation(_ id: String, _ request: Effect, _ response: Effect) -> Rule {
        Rule(id, request: request, response: response, swift: .notGenerated)
    }
}

extension Rule.Effect {
    /// Without operations there is no Swift that could change.
    static let notGenerated = safe("Nothing is generated for it without `operations`.")
}
