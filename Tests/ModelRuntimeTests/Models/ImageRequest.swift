// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

public import ModelRuntime

/// A request for an image.
public struct ImageRequest: Codable, Hashable, Sendable {
    /// A text description of the desired image.
    public var prompt: String

    /// The number of inference steps. Supported range: [1, 10]. Defaults to 4.
    ///
    /// - Note: Checked by `validate()`: from 1 to 10.
    public var numInferenceSteps: OptionalNullable<Int>

    /// One to five different tags of at least two characters.
    public var tags: [String]?

    public var labels: [String: String?]?
    public var responseFormat: OptionalNullable<ImageFormat>
    public var owner: Owner?
    public var owners: [Owner]?

    public init(
        prompt: String,
        numInferenceSteps: OptionalNullable<Int> = .unset,
        tags: [String]? = nil,
        labels: [String: String?]? = nil,
        responseFormat: OptionalNullable<ImageFormat> = .unset,
        owner: Owner? = nil,
        owners: [Owner]? = nil
    ) {
        self.prompt = prompt
        self.numInferenceSteps = numInferenceSteps
        self.tags = tags
        self.labels = labels
        self.responseFormat = responseFormat
        self.owner = owner
        self.owners = owners
    }
}

extension ImageRequest {
    /// What the server assumes when `numInferenceSteps` is absent. Never sent.
    public static let numInferenceStepsDefault = 4

    public var numInferenceStepsOrDefault: Int { numInferenceSteps ?? Self.numInferenceStepsDefault }
}

extension ImageRequest: ModelObject {
    public init(fields: inout FieldReader) throws {
        prompt = try fields.required("prompt")
        numInferenceSteps = try fields.optionalNullable("num_inference_steps")
        tags = try fields.optional("tags")
        labels = try fields.optional("labels")
        responseFormat = try fields.optionalNullable("response_format")
        owner = try fields.optional("owner")
        owners = try fields.optional("owners")
    }

    public func write(fields: inout FieldWriter) throws {
        try fields.required("prompt", prompt)
        try fields.optionalNullable("num_inference_steps", numInferenceSteps)
        try fields.optional("tags", tags)
        try fields.optional("labels", labels)
        try fields.optionalNullable("response_format", responseFormat)
        try fields.optional("owner", owner)
        try fields.optional("owners", owners)
    }

    public func validate(into issues: inout ValidationIssues) {
        issues.property("num_inference_steps", numInferenceSteps, schema: "models/x.md#num_inference_steps") {
            issues, value in
            issues.minimum(value, 1, from: .prose)
            issues.maximum(value, 10, from: .prose)
        }
        issues.property("tags", tags, schema: "#/components/schemas/ImageRequest/properties/tags") { issues, value in
            issues.minItems(value, 1)
            issues.maxItems(value, 5)
            issues.uniqueItems(value)
            issues.elements(value) { issues, value in
                issues.minLength(value, 2)
            }
        }
        issues.property("labels", labels, schema: "#/components/schemas/ImageRequest/properties/labels") {
            issues, value in
            issues.minProperties(value, 1)
            issues.values(value) { issues, value in
                issues.maxLength(value, 5)
            }
        }
        issues.property("owner", owner, schema: "#/components/schemas/ImageRequest/properties/owner") { issues, value in
            value.validate(into: &issues)
        }
        issues.property("owners", owners, schema: "#/components/schemas/ImageRequest/properties/owners") {
            issues, value in
            issues.elements(value) { issues, value in value.validate(into: &issues) }
        }
    }
}
