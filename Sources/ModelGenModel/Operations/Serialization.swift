/// How a value becomes text, or part of a body.
package enum Serialization: Sendable, Hashable {
    /// A parameter's or header's, by a style.
    case style(StyledText)
    /// A parameter's or header's, by a media type (`content`).
    case content(mediaType: String)
    /// Of the properties of a form (`encoding`), those of which something is said.
    case fields([FieldEncoding])
    /// The value is that of each item of a sequence (`itemSchema`, OpenAPI 3.2 §4.14.1), and not of all of them.
    case items
}

/// How lists and objects become text (OpenAPI 3.1 §4.8.12.2).
package struct StyledText: Sendable, Hashable {
    /// How the value stands in its place.
    package var style: ParameterStyle
    /// Whether each item has the parameter's name, and each property its own.
    package var explodes: Bool
    /// Whether the reserved characters of RFC 3986 stay as they are.
    package var allowsReserved: Bool
    /// How lists and further levels stand in a `deepObject`: no specification says it, so that it is what was asked for.
    package var nesting: ObjectNesting?

    /// Creates a styled text.
    package init(
        _ style: ParameterStyle, explodes: Bool, allowsReserved: Bool = false, nesting: ObjectNesting? = nil
    ) {
        self.style = style
        self.explodes = explodes
        self.allowsReserved = allowsReserved
        self.nesting = nesting
    }
}

/// A convention for lists and objects within a `deepObject`.
package enum ObjectNesting: String, Sendable, Hashable, CaseIterable {
    /// `a[b][]=1`; lists of lists or objects are indexed.
    case brackets
    /// `a[b][0]=1`.
    case indices
}

/// `style`, and what `collectionFormat` of Swagger 2.0 has beyond it.
package enum ParameterStyle: String, Sendable, Hashable, CaseIterable {
    case matrix
    case label
    case form
    case simple
    case spaceDelimited
    case pipeDelimited
    case deepObject
    /// OpenAPI 3.2: as `form`, without percent-encoding.
    case cookie
    /// `tsv` of Swagger 2.0.
    case tabDelimited
}

/// How one property of a form is written (OpenAPI 3.1 §4.8.15).
package struct FieldEncoding: Sendable, Hashable {
    /// The property.
    package var name: String
    /// The media types that its value may have, as the source has it: `image/png, image/jpeg`.
    package var contentType: String?
    /// Where it has a style, which counts more than its media type.
    package var text: StyledText?

    /// Creates an encoding.
    package init(name: String, contentType: String? = nil, text: StyledText? = nil) {
        self.name = name
        self.contentType = contentType
        self.text = text
    }
}
