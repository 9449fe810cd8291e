/// How a value of a path becomes text: OpenAPI 3.1 §4.8.12.3.
public enum PathStyle: Hashable, Sendable, CaseIterable {
    /// `blue,black`: RFC 6570 §3.2.2.
    case simple
    /// `.blue.black`: RFC 6570 §3.2.5.
    case label
    /// `;color=blue;color=black`: RFC 6570 §3.2.7.
    case matrix
    /// `blue%20black`: Swagger 2.0's `ssv`.
    case spaceDelimited
    /// `blue%09black`: Swagger 2.0's `tsv`.
    case tabDelimited
    /// `blue%7Cblack`: Swagger 2.0's `pipes`.
    case pipeDelimited
}

/// How a value of a query becomes text: OpenAPI 3.1 §4.8.12.3.
public enum QueryStyle: Hashable, Sendable, CaseIterable {
    /// `color=blue&color=black`, or `color=blue,black`: RFC 6570 §3.2.8. Swagger 2.0's `multi` and `csv`.
    case form
    /// `color=blue%20black`. Swagger 2.0's `ssv`.
    case spaceDelimited
    /// `color=blue%09black`: Swagger 2.0's `tsv`.
    case tabDelimited
    /// `color=blue%7Cblack`. Swagger 2.0's `pipes`.
    case pipeDelimited
    /// `color%5BR%5D=100&color%5BG%5D=200`.
    case deepObject
}

/// How a value of a cookie becomes text.
public enum CookieStyle: Hashable, Sendable, CaseIterable {
    /// `color=blue; color=black`, percent-encoded: OpenAPI 3.1 §4.8.12.3. Pairs in one cookie with `&` between them, as the table of
    /// styles has them, are read too.
    case form
    /// `color=blue; color=black`, without percent-encoding: OpenAPI 3.2 §4.12.3.
    case cookie
}

/// How a header's value becomes text, which is always `simple`, and without percent-encoding; in Swagger 2.0 lists may
/// have other delimiters.
public enum HeaderStyle: Hashable, Sendable, CaseIterable {
    /// `blue,black`.
    case simple
    /// `blue black`: Swagger 2.0's `ssv`.
    case spaceDelimited
    /// Swagger 2.0's `tsv`.
    case tabDelimited
    /// `blue|black`: Swagger 2.0's `pipes`.
    case pipeDelimited
}

/// How `deepObject` writes what OpenAPI leaves undefined: arrays, and objects in objects.
public enum DeepObjectNesting: Hashable, Sendable, CaseIterable {
    /// Not at all: only an object of scalars has a text.
    case none
    /// `a[b][]=1&a[b][]=2`. Lists of objects or lists are indexed, since `a[][b]=1&a[][c]=2` may be one object or two.
    case brackets
    /// `a[b][0]=1&a[b][1]=2`.
    case indices
}
