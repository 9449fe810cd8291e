import GoldenDiscriminators
import ModelRuntime

/// A document for a union with a discriminator, and what the OpenAPI Specification makes of it.
struct DiscriminatorDocument: Sendable, CustomStringConvertible {
    /// What becomes of the document.
    enum Verdict: Sendable, Equatable {
        /// The case that holds it.
        case held(String)
        case refused
    }

    let json: String
    let verdict: Verdict
    /// What strict decoding does, where that differs.
    let strictVerdict: Verdict
    /// What is written again, where that differs.
    let written: String
    let clause: Clause
    /// What the generated code does with it.
    let outcome: @Sendable (Driver, DecodingOptions) -> Outcome
    let description: String

    struct Outcome {
        var verdict: Verdict
        var written: JSONValue?
    }

    init<Value: Model>(
        _: Value.Type, _ json: String, _ verdict: Verdict, strict: Verdict? = nil, writes: String? = nil,
        _ clause: Clause
    ) {
        self.json = json
        self.verdict = verdict
        strictVerdict = strict ?? verdict
        written = writes ?? json
        self.clause = clause
        description = "\(Value.self) \(json)"
        outcome = { driver, options in
            guard let value = try? driver.decode(Value.self, json, options) else { return Outcome(verdict: .refused) }
            let name = Mirror(reflecting: value).children.first?.label ?? "none"
            let text = try? driver.encode(value)
            return Outcome(verdict: .held(name), written: text.flatMap { try? JSONValue(json: $0) })
        }
    }
}

extension DiscriminatorDocument {
    /// Where the specification says so.
    enum Clause: String {
        case explicitMapping =
            "OpenAPI 3.1.1, Discriminator Object, mapping: payload values to schema names or references"
        case implicitMapping = "OpenAPI 3.1.1, Discriminator Object: the name of a schema is its implicit value"
        case noMatch = "OpenAPI 3.1.1, Discriminator Object: neither implicit nor explicit, no schema can be determined"
        case unchangedValidity = "OpenAPI 3.1.1, Discriminator Object: it must not change the outcome of validation"
        case missing = "OpenAPI 3.1.1, Discriminator Object: without the property the behavior is undefined"
        case defaultMapping = "OpenAPI 3.2.0, Discriminator Object, defaultMapping: not present, or no mapping"
        case inheritance = "OpenAPI 3.0.4, Composition and Inheritance: children name the parent in allOf"
        case readOnly = "OpenAPI 3.0.4, Schema Object, readOnly: required binds in its own direction"
        case otherTypes =
            "OpenAPI 3.1.1, Discriminator Object, mapping: keys are strings, values may be converted to compare them"
        case closed = "JSON Schema 2020-12 Core §10.3.2.3: other keys are unexpected"
    }

    static let all: [DiscriminatorDocument] =
        undeclared + forgotten + hierarchies + inherited + defaults + nested + otherKeys + optional + nullable
        + contradicted + directed + scalars + constants

    private static let undeclared: [DiscriminatorDocument] = [
        .init(Step.self, #"{"gesture":"tap","x":1}"#, .held("tap"), .explicitMapping),
        .init(Step.self, #"{"x":1,"gesture":"tap"}"#, .held("tap"), .explicitMapping),
        .init(Step.self, #"{"gesture":"press","x":2}"#, .held("press"), .explicitMapping),
        .init(Step.self, #"{"gesture":"swipe","to":"left"}"#, .held("swipe"), .explicitMapping),
        .init(Step.self, #"{"gesture":"spin","r":1}"#, .held("unrecognized"), .noMatch),
        .init(Step.self, #"{"gesture":"tap"}"#, .refused, .explicitMapping),
        .init(Step.self, #"{"gesture":"swipe","x":1}"#, .refused, .explicitMapping),
        .init(Step.self, #"{"gesture":1,"x":1}"#, .refused, .missing),
        .init(Step.self, #"{"gesture":null,"x":1}"#, .held("tap"), writes: #"{"gesture":"tap","x":1}"#, .missing),
        .init(Step.self, #"{"x":1}"#, .held("tap"), writes: #"{"gesture":"tap","x":1}"#, .missing),
        .init(
            Step.self, #"{"gesture":"tap","x":1,"y":2}"#, .held("tap"), strict: .refused,
            writes: #"{"gesture":"tap","x":1}"#, .closed),
        .init(Step.self, #"[]"#, .refused, .noMatch),
        .init(Move.self, #"{"kind":"slide","to":"left"}"#, .held("swipe"), .explicitMapping),
        .init(Move.self, #"{"kind":"jump","height":3}"#, .held("jump"), .explicitMapping),
        .init(Move.self, #"{"height":3,"kind":"jump"}"#, .held("jump"), .explicitMapping),
        .init(Move.self, #"{"kind":"swipe","to":"left"}"#, .held("unrecognized"), .noMatch),
    ]

    private static let forgotten: [DiscriminatorDocument] = [
        .init(Feed.self, #"{"event":"start","id":"1"}"#, .held("start"), .explicitMapping),
        .init(Feed.self, #"{"event":"debug","prompt":"p"}"#, .held("debug"), .explicitMapping),
        .init(Feed.self, #"{"event":"debug"}"#, .held("debug"), .explicitMapping),
        .init(Feed.self, #"{"event":"call","name":"n"}"#, .held("call"), .explicitMapping),
        .init(Feed.self, #"{"event":"allow"}"#, .held("unrecognized"), .noMatch),
        .init(Feed.self, #"{"event":"x-unknown-values"}"#, .held("unrecognized"), .noMatch),
        .init(Feed.self, #"{"id":"1"}"#, .refused, .missing),
    ]

    private static let hierarchies: [DiscriminatorDocument] = [
        .init(Slot.self, #"{"type":"Moving","seconds":1,"day":2}"#, .held("moving"), .implicitMapping),
        .init(Slot.self, #"{"type":"fixed","seconds":1}"#, .held("base"), .unchangedValidity),
        .init(Slot.self, #"{"type":"weekly","seconds":1}"#, .held("unrecognized"), .noMatch),
        .init(Slot.self, #"{"type":"Moving","seconds":1}"#, .refused, .inheritance),
        .init(Slot.self, #"{"type":"fixed"}"#, .refused, .unchangedValidity),
        .init(Slot.self, #"{"seconds":1}"#, .refused, .missing),
        .init(Signal.self, #"{"kind":"in","at":1,"ip":"::1"}"#, .held("signIn"), .inheritance),
        .init(Signal.self, #"{"ip":"::1","kind":"in"}"#, .held("signIn"), .inheritance),
        .init(Signal.self, #"{"kind":"out"}"#, .held("signOut"), .inheritance),
        .init(
            Signal.self, #"{"kind":"out","ip":"::1"}"#, .held("signOut"), strict: .refused, writes: #"{"kind":"out"}"#,
            .closed),
        .init(Signal.self, #"{"kind":"Signal"}"#, .held("unrecognized"), .noMatch),
        .init(Signal.self, #"{"at":1}"#, .refused, .missing),
    ]

    private static let defaults: [DiscriminatorDocument] = [
        .init(Animal.self, #"{"kind":"tabby","meow":true}"#, .held("tabby"), .explicitMapping),
        .init(Animal.self, #"{"kind":"zebra","raw":"r"}"#, .held("stray"), .defaultMapping),
        .init(Animal.self, #"{"kind":"Stray"}"#, .held("stray"), .implicitMapping),
        .init(Animal.self, #"{"raw":"r"}"#, .held("stray"), .defaultMapping),
        .init(Animal.self, #"{}"#, .held("stray"), .defaultMapping),
        .init(Animal.self, #"{"kind":5}"#, .refused, .unchangedValidity),
        .init(Animal.self, #"{"kind":"tabby","meow":1}"#, .refused, .explicitMapping),
        .init(Rigging.self, #"{"part":"mast","metres":9.5}"#, .held("mast"), .explicitMapping),
        .init(Rigging.self, #"{"part":"sail","label":"main"}"#, .held("other"), .defaultMapping),
        .init(Rigging.self, #"{"label":"main"}"#, .held("other"), .defaultMapping),
        .init(Rigging.self, #"{"part":"Other"}"#, .held("other"), .implicitMapping),
        .init(Rigging.self, #"{"part":5}"#, .held("other"), .unchangedValidity),
        .init(Cabin.self, #"{"part":"chest","label":"gold"}"#, .held("loot"), .defaultMapping),
        .init(Cabin.self, #"{"label":"gold"}"#, .held("loot"), .defaultMapping),
    ]

    private static let nested: [DiscriminatorDocument] = [
        .init(Asset.self, #"{"kind":"car","doors":4}"#, .held("vehicle"), .unchangedValidity),
        .init(Asset.self, #"{"kind":"bike"}"#, .held("vehicle"), .explicitMapping),
        .init(Asset.self, #"{"kind":"house"}"#, .held("house"), .unchangedValidity),
        .init(Asset.self, #"{"kind":"boat"}"#, .held("unrecognized"), .noMatch),
        .init(Asset.self, #"{"kind":"Vehicle"}"#, .held("unrecognized"), .noMatch),
        .init(Vehicle.self, #"{"kind":"bike"}"#, .held("bike"), .explicitMapping),
        .init(Vehicle.self, #"{"kind":"house"}"#, .held("unrecognized"), .noMatch),
        .init(Assets.self, #"{"list":[{"kind":"car"},null,{"kind":"boat","sail":1}]}"#, .held("list"), .noMatch),
        .init(Cargo.self, #"{"type":"box","size":1}"#, .held("box"), .explicitMapping),
        .init(Cargo.self, #"{"type":"loose","form":"sand","grain":0.5}"#, .held("loose"), .explicitMapping),
        .init(Cargo.self, #"{"metal":"iron","form":"ore","type":"loose"}"#, .held("loose"), .explicitMapping),
        .init(Cargo.self, #"{"type":"loose","form":"gas"}"#, .held("loose"), .noMatch),
        .init(Cargo.self, #"{"type":"crate"}"#, .held("unrecognized"), .noMatch),
        .init(Loose.self, #"{"form":"ore","metal":"iron"}"#, .held("ore"), .explicitMapping),
        .init(
            Cargo.self, #"{"type":"loose","metal":"iron"}"#, .held("loose"),
            writes: #"{"type":"loose","form":"ore","metal":"iron"}"#, .missing),
        .init(Cargo.self, #"{"type":"loose"}"#, .refused, .missing),
    ]

    private static let otherKeys: [DiscriminatorDocument] = [
        .init(Bag.self, #"{"tag":"open","a":1}"#, .held("open"), .explicitMapping),
        .init(Bag.self, #"{"more":[1],"a":1,"tag":"open"}"#, .held("open"), .explicitMapping),
        .init(Bag.self, #"{"tag":"sealed","b":1}"#, .held("sealed"), .explicitMapping),
        .init(
            Bag.self, #"{"tag":"sealed","b":1,"c":2}"#, .held("sealed"), strict: .refused,
            writes: #"{"tag":"sealed","b":1}"#, .closed),
        .init(Bag.self, #"{"tag":"none","b":1}"#, .held("unrecognized"), .noMatch),
    ]

    private static let optional: [DiscriminatorDocument] = [
        .init(Side.self, #"{"side":"left","l":1}"#, .held("left"), .explicitMapping),
        .init(Side.self, #"{"side":"right","r":1}"#, .held("right"), .explicitMapping),
        .init(Side.self, #"{"side":"up"}"#, .held("unrecognized"), .noMatch),
        .init(Side.self, #"{"l":1}"#, .held("left"), writes: #"{"side":"left","l":1}"#, .missing),
        .init(
            Side.self, #"{"l":1,"more":2}"#, .held("left"), strict: .refused, writes: #"{"side":"left","l":1}"#, .closed
        ),
        .init(
            Side.self, #"{"side":null,"l":1}"#, .held("left"), strict: .refused, writes: #"{"side":"left","l":1}"#,
            .unchangedValidity),
    ]

    private static let nullable: [DiscriminatorDocument] = [
        .init(Note.self, #"{"medium":"pencil","colour":"red"}"#, .held("pencil"), .explicitMapping),
        .init(Note.self, #"{"colour":"red","medium":"ink"}"#, .held("ink"), .explicitMapping),
        .init(Note.self, "null", .refused, .noMatch),
        .init(
            Notebook.self, #"{"notes":[{"medium":"ink","colour":"red"},null],"cover":null,"byPage":{"1":null}}"#,
            .held("notes"), .explicitMapping),
        .init(
            Notebook.self, #"{"notes":[],"cover":{"medium":"print","font":"f"},"byPage":{"1":{"medium":"oil"}}}"#,
            .held("notes"), .noMatch),
        .init(Payment.self, #"{"method":"cash","coins":1}"#, .held("cash"), .explicitMapping),
        .init(Payment.self, #"{"coins":1,"method":null}"#, .held("cash"), .unchangedValidity),
        .init(Payment.self, #"{"coins":1}"#, .held("cash"), .missing),
        .init(Payment.self, #"{"method":"card","number":"1"}"#, .held("card"), .explicitMapping),
        .init(Payment.self, #"{"method":"cheque"}"#, .held("unrecognized"), .noMatch),
        .init(Payment.self, #"{"method":4}"#, .refused, .unchangedValidity),
        .init(
            Payment.self, #"{"method":null,"number":"1"}"#, .held("cash"), strict: .refused,
            writes: #"{"method":null}"#, .closed),
    ]

    private static let inherited: [DiscriminatorDocument] = [
        .init(Plant.self, #"{"genus":"Rose","name":"r","thorns":3}"#, .held("rose"), .implicitMapping),
        .init(Plant.self, #"{"name":"t","height":4,"genus":"Tree"}"#, .held("tree"), .inheritance),
        .init(Plant.self, #"{"genus":"Oak","name":"o","height":9,"acorns":1}"#, .held("oak"), .inheritance),
        .init(Plant.self, #"{"genus":"Oak","name":"o","acorns":1}"#, .refused, .inheritance),
        .init(Plant.self, #"{"genus":"Plant","name":"p"}"#, .held("base"), .inheritance),
        .init(Plant.self, #"{"genus":"Moss","name":"m"}"#, .held("unrecognized"), .noMatch),
        .init(Plant.self, #"{"name":"m"}"#, .refused, .missing),
        .init(Garden.self, #"{"plants":[{"genus":"Rose","name":"r"},{"genus":"Moss"}]}"#, .held("plants"), .noMatch),
    ]

    private static let contradicted: [DiscriminatorDocument] = [
        .init(Letter.self, #"{"t":"a","one":"1"}"#, .held("alpha"), .unchangedValidity),
        .init(Letter.self, #"{"t":"b","two":"2"}"#, .held("beta"), .unchangedValidity),
        .init(Letter.self, #"{"t":"Alpha"}"#, .held("unrecognized"), .unchangedValidity),
    ]

    private static let scalars: [DiscriminatorDocument] = [
        .init(Component.self, #"{"code":1,"label":"OK"}"#, .held("button"), .otherTypes),
        .init(
            Component.self, #"{"label":"OK","code":1.0}"#, .held("button"), writes: #"{"label":"OK","code":1}"#,
            .otherTypes),
        .init(Component.self, #"{"code":2}"#, .held("menu"), .otherTypes),
        .init(Component.self, #"{"code":3,"options":["a"]}"#, .held("menu"), .unchangedValidity),
        .init(Component.self, #"{"code":4,"hint":null}"#, .held("input"), .otherTypes),
        .init(Component.self, #"{"code":5,"hint":null}"#, .held("unrecognized"), .noMatch),
        .init(Component.self, #"{"code":99999999999999999999}"#, .held("unrecognized"), .noMatch),
        .init(Component.self, #"{"code":1.5}"#, .held("unrecognized"), .noMatch),
        .init(Component.self, #"{"code":"Button","label":"OK"}"#, .held("unrecognized"), .noMatch),
        .init(Component.self, #"{"code":"1","label":"OK"}"#, .refused, .unchangedValidity),
        .init(Component.self, #"{"code":null,"label":"OK"}"#, .refused, .missing),
        .init(Component.self, #"{"code":[1]}"#, .refused, .missing),
        .init(Component.self, #"{"label":"OK"}"#, .refused, .missing),
        .init(
            Screen.self,
            #"{"rows":[[{"code":1,"label":"OK"},{"code":9}]],"focus":null,"byName":{"a":{"code":4,"hint":"h"}}}"#,
            .held("rows"), .otherTypes),
        .init(Screen.self, #"{"rows":[],"focus":{"code":2}}"#, .held("rows"), .otherTypes),
        .init(Stratum.self, #"{"level":0,"soil":"loam"}"#, .held("ground"), .otherTypes),
        .init(Stratum.self, #"{"level":2,"name":"n"}"#, .held("layer2"), .otherTypes),
        .init(Stratum.self, #"{"level":7}"#, .held("unrecognized"), .noMatch),
        .init(Stratum.self, #"{"soil":"loam"}"#, .held("ground"), writes: #"{"level":0,"soil":"loam"}"#, .missing),
        .init(Stratum.self, #"{"level":"0","soil":"loam"}"#, .refused, .unchangedValidity),
    ]

    private static let constants: [DiscriminatorDocument] = [
        .init(Attempt.self, #"{"ok":true,"value":1.5}"#, .held("done"), .unchangedValidity),
        .init(Attempt.self, #"{"reason":"r","ok":false}"#, .held("failed"), .unchangedValidity),
        .init(Attempt.self, #"{"ok":null}"#, .refused, .unchangedValidity),
        .init(Attempt.self, #"{}"#, .refused, .unchangedValidity),
        .init(Quantity.self, #"{"v":-1,"length":2}"#, .held("metre"), .unchangedValidity),
        .init(Quantity.self, #"{"v":"two","volume":2}"#, .held("litre"), .unchangedValidity),
        .init(Quantity.self, #"{"v":3,"mass":2}"#, .held("gram"), .unchangedValidity),
        .init(Quantity.self, #"{"mass":2}"#, .held("gram"), .unchangedValidity),
        .init(Quantity.self, #"{"v":8}"#, .held("unrecognized"), .unchangedValidity),
        .init(Either.self, #"{"k":"1","text":"t"}"#, .held("text"), .unchangedValidity),
        .init(Either.self, #"{"k":1,"number":2}"#, .held("number"), .unchangedValidity),
        .init(Either.self, #"{"k":true}"#, .refused, .unchangedValidity),
    ]

    private static let directed: [DiscriminatorDocument] = [
        .init(Method.self, #"{"id":"1","type":"phone","country":49}"#, .held("phone"), .readOnly),
        .init(MethodInput.self, #"{"type":"phone","country":49}"#, .held("phoneInput"), .readOnly),
        .init(MethodInput.self, #"{"type":"email","short":true}"#, .held("emailInput"), .readOnly),
        .init(MethodInput.self, #"{"country":49}"#, .refused, .missing),
    ]
}
