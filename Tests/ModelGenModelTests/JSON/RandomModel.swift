import ModelGenDiagnostics
import ModelGenModel
import SeededRandom

/// Makes up models in which every case and every optional of the model occurs, with hostile texts.
struct RandomModel {
    var random: SeededGenerator
    /// Foundation's parser refuses numbers that no `Double` holds.
    var hasHugeNumbers = true

    private static let texts = [
        "", "Pet", "a b", "\"quoted\" \\ / back", "line\nbreak\r\ttab", "\u{0}\u{1F}\u{7F}\u{2028}", "é", "e\u{301}",
        "🐈‍⬛", "$ref", "</script>", String(repeating: "long ", count: 40),
    ]
    private static let numbers = [
        "0", "-0", "0.10", "1E5", "1e-7", "9223372036854775808", "123456789012345678901234567890.5",
    ]

    mutating func set() -> ModelSet {
        ModelSet(
            sources: list(2) { $0.text() }, pages: list(2) { $0.page() }, declarations: list(6) { $0.declaration() },
            predicates: list(12) { $0.predicate() }, operations: list(3) { $0.operation() },
            servers: list(2) { $0.server() },
            securitySchemes: list(2) { SecurityScheme(name: $0.text(), definition: $0.literal()) },
            fallbacks: list(2) { Fallback(reason: $0.text(), at: $0.location()) },
            diagnostics: list(2) { $0.diagnostic() })
    }

    private mutating func operation() -> OperationSignature {
        OperationSignature(
            name: text(), isIncoming: random.oneIn(2), location: location(), description: description(),
            parts: list(5) { model in
                let role = model.random.pick([
                    OperationPart.Role.parameter(model.text(), in: model.text()), .body(mediaType: model.text()),
                    .response(status: model.text()), .content(status: model.text(), mediaType: model.text()),
                    .header(status: model.text(), name: model.text()),
                    .partHeader(
                        status: model.maybe { $0.text() }, mediaType: model.text(), part: model.text(),
                        name: model.text()),
                ])
                return OperationPart(
                    role, value: model.maybe { $0.element(2) }, serialization: model.maybe { $0.serialization() },
                    isRequired: model.random.oneIn(2), documentation: model.maybe { $0.text() },
                    schema: model.maybe { TypeID($0.text()) }, at: model.location())
            },
            links: list(2) { ResponseLink(status: $0.text(), name: $0.text(), definition: $0.literal()) })
    }

    private mutating func description() -> OperationDescription {
        OperationDescription(
            method: text(), path: maybe { $0.text() }, operationID: maybe { $0.text() }, tags: list(3) { $0.text() },
            summary: maybe { $0.text() }, documentation: maybe { $0.text() },
            deprecation: maybe { model in Deprecation(message: model.maybe { $0.text() }) },
            security: maybe { model in model.list(2) { $0.requirement() } }, servers: list(2) { $0.server() },
            type: maybe { TypeID($0.text()) })
    }

    private mutating func requirement() -> SecurityRequirement {
        // A JSON object has no key twice.
        let names = Set(list(2) { $0.text() }).sorted()
        return SecurityRequirement(schemes: names.map { .init(name: $0, scopes: list(2) { $0.text() }) })
    }

    private mutating func server() -> ServerTemplate {
        ServerTemplate(
            url: text(), name: maybe { $0.text() }, documentation: maybe { $0.text() },
            variables: list(2) { model in
                .init(name: model.text(), defaultValue: model.text(), allowed: model.list(2) { $0.text() })
            })
    }

    private mutating func serialization() -> Serialization {
        switch Int.random(in: 0..<4, using: &random) {
        case 0: .style(styledText())
        case 2: .items
        case 1: .content(mediaType: text())
        default:
            .fields(
                list(3) { model in
                    FieldEncoding(
                        name: model.text(), contentType: model.maybe { $0.text() },
                        text: model.maybe { $0.styledText() })
                })
        }
    }

    private mutating func styledText() -> StyledText {
        StyledText(any(), explodes: random.oneIn(2), allowsReserved: random.oneIn(2), nesting: maybe { $0.any() })
    }

    private mutating func page() -> PageAccount {
        PageAccount(
            path: text(), outcome: random.oneIn(2) ? .declared(TypeID(text())) : .skipped(reason: text()))
    }

    // MARK: Pieces

    private mutating func list<T>(_ limit: Int, _ make: (inout RandomModel) -> T) -> [T] {
        (0..<Int.random(in: 0...limit, using: &random)).map { _ in make(&self) }
    }

    private mutating func maybe<T>(_ make: (inout RandomModel) -> T) -> T? { random.oneIn(2) ? make(&self) : nil }

    private mutating func any<T: CaseIterable>(_ type: T.Type = T.self) -> T { random.pick(Array(T.allCases)) }

    private mutating func text() -> String { random.pick(Self.texts) }

    private mutating func number() -> DecimalNumber {
        DecimalNumber(random.pick(hasHugeNumbers ? Self.numbers + ["1e999999999"] : Self.numbers))
            ?? DecimalNumber(Int.random(in: .min ... .max, using: &random))
    }

    private mutating func count() -> Int { random.pick([0, 1, 255, .max]) }

    private mutating func location() -> SourceLocation {
        SourceLocation(file: text(), line: count(), column: count())
    }

    private mutating func name() -> SuggestedName { SuggestedName(text(), any()) }

    private mutating func literal(_ depth: Int = 2) -> JSONLiteral {
        switch Int.random(in: 0..<(depth > 0 ? 6 : 4), using: &random) {
        case 0: .null
        case 1: .boolean(random.oneIn(2))
        case 2: .number(number())
        case 3: .string(text())
        case 4: .array(list(3) { $0.literal(depth - 1) })
        default: .object(list(3) { .init($0.text(), $0.literal(depth - 1)) })
        }
    }

    private mutating func provenance() -> Provenance { random.oneIn(2) ? .schema : .prose(sentence: text()) }

    private mutating func constraint() -> Constraint {
        let rules: [Constraint.Rule] = [
            .minimum(number()), .maximum(number()), .exclusiveMinimum(number()), .exclusiveMaximum(number()),
            .multipleOf(number()), .minLength(count()), .maxLength(count()), .pattern(text()), .minItems(count()),
            .maxItems(count()), .uniqueItems, .minProperties(count()), .maxProperties(count()),
            .allowedValues(list(3) { $0.literal() }), .constant(literal()), .predicate(TypeID(text())),
        ]
        return Constraint(random.pick(rules), from: provenance())
    }

    private mutating func predicate() -> SchemaPredicate {
        SchemaPredicate(
            id: TypeID(text()), name: text(), resource: TypeID(text()), assertions: list(4) { $0.assertion() },
            location: location(), coverage: any())
    }

    private mutating func assertion() -> Assertion {
        let assertions: [Assertion] = [
            .never, .type(list(3) { $0.any() }), .rule(constraint().rule), .format(text()),
            .required(list(2) { $0.text() }),
            .dependentRequired(list(2) { RequiredDependency(key: $0.text(), required: [$0.text()]) }),
            .reference(id()),
            .dynamicReference(
                DynamicReference(candidates: list(2) { .init(resource: $0.id(), target: $0.id()) }, fallback: id())),
            .allOf(list(2) { $0.id() }), .anyOf(list(2) { $0.id() }), .oneOf(list(2) { $0.id() }), .not(id()),
            .conditional(
                Conditional(
                    condition: id(), consequence: maybe { $0.id() }, alternative: maybe { $0.id() })),
            .dependentSchemas(list(2) { SchemaDependency(key: $0.text(), schema: $0.id()) }),
            .fields(
                FieldSchemas(
                    properties: list(2) { .init($0.text(), $0.id()) }, patterns: list(2) { .init($0.text(), $0.id()) },
                    additional: maybe { $0.id() })),
            .propertyNames(id()), .items(ItemSchemas(prefix: list(2) { $0.id() }, rest: maybe { $0.id() })),
            .contains(
                Containment(
                    schema: id(), minimum: count(), maximum: maybe { $0.count() }, evaluates: random.oneIn(2))),
            .unevaluatedProperties(id()), .unevaluatedItems(id()),
        ]
        return random.pick(assertions)
    }

    private mutating func id() -> TypeID { TypeID(text()) }

    private mutating func element(_ depth: Int) -> ElementType {
        ElementType(type(depth), nullability: any(), constraints: list(2) { $0.constraint() })
    }

    private mutating func type(_ depth: Int = 3) -> TypeReference {
        switch Int.random(in: 0..<(depth > 0 ? 5 : 3), using: &random) {
        case 0: .scalar(ScalarType(any(), format: maybe { $0.text() }))
        case 1: .any
        case 2: .reference(TypeID(text()))
        case 3: .array(element(depth - 1))
        default: .map(element(depth - 1))
        }
    }

    private mutating func deprecation() -> Deprecation? { maybe { .init(message: $0.maybe { $0.text() }) } }

    private mutating func header() -> DeclarationHeader {
        var header = DeclarationHeader(
            id: TypeID(text()), name: name(), namespace: list(2) { $0.text() }, documentation: maybe { $0.text() },
            deprecation: deprecation(), location: location(), capability: any(), exactness: any())
        header.role = any()
        return header
    }

    private mutating func declaration() -> TypeDeclaration {
        switch Int.random(in: 0..<4, using: &random) {
        case 0:
            .object(
                ObjectDeclaration(
                    header: header(), properties: list(4) { $0.property() },
                    additionalProperties: random.pick([.unannounced, .forbidden, .values(element(2))]),
                    constraints: list(1) { $0.constraint() }))
        case 1:
            .enumeration(
                EnumerationDeclaration(
                    header: header(), valueType: any(),
                    values: list(4) { $0.enumerationValue() }, openness: any()))
        case 2: .union(union())
        default: .alias(AliasDeclaration(header: header(), target: element(3)))
        }
    }

    private mutating func enumerationValue() -> EnumerationDeclaration.Value {
        .init(literal(), name: maybe { $0.name() }, documentation: maybe { $0.text() })
    }

    private mutating func property() -> Property {
        Property(
            sourceName: text(), wireName: wireName(),
            requiredName: maybe { $0.text() }, type: type(), presence: any(),
            isUndeclared: random.oneIn(4), nullability: any(),
            documentation: maybe { $0.text() },
            defaultValue: maybe { DefaultValue($0.literal(), from: $0.provenance()) },
            constant: maybe { $0.literal() }, constraints: list(2) { $0.constraint() }, access: any(),
            deprecation: deprecation(), examples: list(2) { $0.text() }, schema: maybe { TypeID($0.text()) },
            location: location())
    }

    private mutating func wireName() -> WireName {
        let inference = WireNameInference(any(), agreeing: count(), contrary: count())
        return random.pick([.known(text()), .guessed(text()), .inferred(text(), from: inference)])
    }

    private mutating func union() -> UnionDeclaration {
        UnionDeclaration(
            header: header(), members: list(3) { $0.member() }, requirement: any(),
            discriminator: maybe { random in
                .init(
                    propertyName: random.text(), mapping: random.list(3) { .init($0.text(), member: $0.count()) })
            }, dispatch: dispatch(3))
    }

    private mutating func member() -> UnionDeclaration.Member {
        .init(
            type(), constraints: list(1) { $0.constraint() }, name: maybe { $0.name() },
            documentation: maybe { $0.text() })
    }

    private mutating func dispatch(_ depth: Int) -> Dispatch {
        switch Int.random(in: 0..<(depth > 0 ? 6 : 2), using: &random) {
        case 0: .member(count())
        case 1: .candidates(list(3) { $0.count() })
        case 2: .kind(list(3) { random in .init(random.list(2) { $0.any() }, then: random.dispatch(depth - 1)) })
        case 3:
            .value(
                .init(
                    branches: list(3) { .init(.string($0.text()), member: $0.count()) },
                    otherwise: maybe { $0.dispatch(depth - 1) }))
        case 4:
            .tag(
                .init(
                    propertyName: text(), evidence: any(),
                    branches: list(3) { random in
                        .init(random.list(2) { $0.text() }, then: random.dispatch(depth - 1))
                    }, otherwise: maybe { $0.dispatch(depth - 1) }))
        default:
            .property(
                .init(
                    branches: list(2) { .init($0.text(), then: $0.dispatch(depth - 1)) },
                    otherwise: maybe { $0.dispatch(depth - 1) }))
        }
    }

    private mutating func diagnostic() -> Diagnostic {
        Diagnostic(
            any(), DiagnosticID(text()), text(), at: maybe { $0.location() }, consequence: maybe { $0.text() },
            fix: maybe { $0.text() }, related: list(2) { .init($0.text(), at: $0.location()) })
    }
}
