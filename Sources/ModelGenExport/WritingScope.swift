import ModelGenModel

/// What the schemas of a document need to know of the whole.
struct WritingScope {
    let names: ComponentNames
    let predicates: PredicateSchema
}
