/// A parameter of an operation or a header of a response: its place, its name, and how its value becomes text.
///
/// One value serves both directions.
public struct HTTPParameter: Hashable, Sendable {
    /// Where a parameter stands, and how its value becomes text there.
    public enum Coding: Hashable, Sendable {
        /// In the path.
        case path(PathStyle)
        /// In the query.
        case query(QueryStyle, nesting: DeepObjectNesting)
        /// The whole query, as a form: OpenAPI 3.2's `querystring`.
        indirect case formQueryString(FormFields)
        /// The whole query, as percent-encoded JSON: OpenAPI 3.2's `querystring`.
        case jsonQueryString
        /// A header field.
        case header(HeaderStyle)
        /// A cookie.
        case cookie(CookieStyle)
        /// In the path, as JSON.
        case jsonPath
        /// In the query, as JSON.
        case jsonQuery
        /// A header field, as JSON.
        case jsonHeader
        /// A cookie, as JSON.
        case jsonCookie
    }

    /// The name, as it is on the wire.
    public let name: String
    /// Where it stands, and how its value becomes text.
    public let coding: Coding
    /// Whether each item of a list and each property has a text of its own.
    public let explode: Bool
    /// Whether reserved characters (RFC 3986 §2.2) stay as they are, where they mean nothing.
    public let allowReserved: Bool
    /// What its text may spell.
    public let shape: ParameterShape

    init(_ name: String, _ coding: Coding, explode: Bool, allowReserved: Bool, shape: ParameterShape) {
        self.name = name
        self.coding = coding
        self.explode = explode
        self.allowReserved = allowReserved
        self.shape = shape
    }

    /// Where it stands, for errors.
    public var place: MessagePlace {
        switch coding {
        case .path, .jsonPath: .pathParameter(name)
        case .query, .jsonQuery: .queryParameter(name)
        case .formQueryString, .jsonQueryString: .query
        case .header, .jsonHeader: .header(name)
        case .cookie, .jsonCookie: .cookie(name)
        }
    }
}

extension HTTPParameter {
    /// A parameter of the path.
    public static func path(
        _ name: String, _ shape: ParameterShape, _ style: PathStyle = .simple, explode: Bool = false,
        allowReserved: Bool = false
    ) -> HTTPParameter {
        HTTPParameter(name, .path(style), explode: explode, allowReserved: allowReserved, shape: shape)
    }

    /// A parameter of the query. `explode` is on where nothing is said and the style is `form`, as OpenAPI has it.
    public static func query(
        _ name: String, _ shape: ParameterShape, _ style: QueryStyle = .form, explode: Bool? = nil,
        allowReserved: Bool = false, nesting: DeepObjectNesting = .none
    ) -> HTTPParameter {
        HTTPParameter(
            name, .query(style, nesting: nesting), explode: explode ?? (style == .form),
            allowReserved: allowReserved, shape: shape)
    }

    /// A header field.
    public static func header(
        _ name: String, _ shape: ParameterShape, _ style: HeaderStyle = .simple, explode: Bool = false
    ) -> HTTPParameter {
        HTTPParameter(name, .header(style), explode: explode, allowReserved: true, shape: shape)
    }

    /// A cookie.
    public static func cookie(
        _ name: String, _ shape: ParameterShape, _ style: CookieStyle = .form, explode: Bool = true,
        allowReserved: Bool = false
    ) -> HTTPParameter {
        HTTPParameter(name, .cookie(style), explode: explode, allowReserved: allowReserved, shape: shape)
    }

    /// The whole query, as a form.
    public static func queryString(_ name: String, _ fields: FormFields) -> HTTPParameter {
        HTTPParameter(name, .formQueryString(fields), explode: true, allowReserved: false, shape: .object([:]))
    }

    /// The whole query, as JSON.
    public static func jsonQueryString(_ name: String) -> HTTPParameter { json(name, .jsonQueryString) }

    /// A parameter of the path whose `content` is JSON.
    public static func jsonPath(_ name: String) -> HTTPParameter { json(name, .jsonPath) }

    /// A parameter of the query whose `content` is JSON.
    public static func jsonQuery(_ name: String) -> HTTPParameter { json(name, .jsonQuery) }

    /// A header field whose `content` is JSON.
    public static func jsonHeader(_ name: String) -> HTTPParameter { json(name, .jsonHeader) }

    /// A cookie whose `content` is JSON.
    public static func jsonCookie(_ name: String) -> HTTPParameter { json(name, .jsonCookie) }

    private static func json(_ name: String, _ coding: Coding) -> HTTPParameter {
        HTTPParameter(name, coding, explode: false, allowReserved: false, shape: .any)
    }
}
