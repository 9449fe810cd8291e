/// Documents for the way out and back: each states what others leave out.
enum ExportDocuments {
    static let all = [
        objects, scalars, enumerations, unions, aliases, operations, swagger, predicates, inline, texts, extensions,
    ]

    static let objects = """
        openapi: 3.1.0
        info: {title: Shop, version: '1'}
        paths: {}
        components:
          schemas:
            Order:
              type: object
              description: What somebody bought.
              required: [id, buyer, gift, ghost]
              minProperties: 2
              properties:
                id: {type: string, format: uuid, readOnly: true}
                secret: {type: string, writeOnly: true}
                buyer: {$ref: '#/components/schemas/Person'}
                gift: {oneOf: [{$ref: '#/components/schemas/Person'}, {type: 'null'}], description: For whom.}
                kind: {const: order}
                count: {type: [integer, 'null'], minimum: 1, default: 1, examples: [3, 4]}
                tags: {type: array, items: {type: [string, 'null'], maxLength: 5}, uniqueItems: true}
                extra: {}
                old: {type: string, deprecated: true, x-deprecated-reason: Use `id`.}
                any: {type: object}
            Person:
              type: object
              additionalProperties: false
              properties: {name: {type: string, x-swift-name: fullName}, friends: {type: array, items: {$ref: '#/components/schemas/Person'}}}
            Prices: {type: object, properties: {currency: {type: string}}, additionalProperties: {type: number}}
            Open: {type: object, properties: {a: {type: string}}, additionalProperties: true}
            Sealed: {type: object, additionalProperties: false}
            Free: {type: object}
        """

    static let scalars = """
        openapi: 3.0.3
        info: {title: Scalars, version: '1'}
        paths: {}
        components:
          schemas:
            Numbers:
              type: object
              properties:
                a: {type: integer, format: int64, minimum: 0, exclusiveMinimum: true}
                b: {type: number, multipleOf: 0.10, maximum: 1e3}
                c: {type: number, format: float, nullable: true}
                d: {type: string, pattern: '^[a-z]+$', minLength: 1}
                e: {type: string, format: date-time, x-swift-type: String}
                f: {type: integer, enum: [1, 2]}
                g: {type: number, enum: [1.5, 2.5], nullable: true}
                h: {type: boolean, default: false, example: true}
                i: {type: array, items: {type: array, items: {type: number, maximum: 9223372036854775808}}, example: [[1]]}
                j: {type: object, additionalProperties: {type: string, nullable: true}, example: {x: null}}
        """

    static let enumerations = """
        openapi: 3.1.0
        info: {title: Enumerations, version: '1'}
        paths: {}
        components:
          schemas:
            Plain: {type: string, enum: [no, 'yes', '1', '~', ''], description: Odd words.}
            Named:
              type: string
              enum: [a, b]
              x-enum-varnames: [First, Second]
              x-enum-descriptions: [The first., null]
            Open: {anyOf: [{type: string, enum: [red, green]}, {type: string}]}
            Closed: {type: integer, enum: [1, 2], x-speakeasy-unknown-values: disallow}
            Growing: {type: integer, enum: [10, 20], x-extensible-enum: true}
            Nullable: {type: [string, 'null'], enum: [on, null]}
            Single: {type: string, enum: [only]}
            User: {type: object, properties: {plain: {$ref: '#/components/schemas/Nullable'}, inner: {enum: [x, y]}}}
        """

    static let unions = """
        openapi: 3.1.0
        info: {title: Unions, version: '1'}
        paths: {}
        components:
          schemas:
            Animal:
              oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
              discriminator: {propertyName: kind, mapping: {cat: '#/components/schemas/Cat', hound: Dog, dog: Dog}}
            Cat: {type: object, required: [kind], properties: {kind: {type: string}, lives: {type: integer}}}
            Dog: {type: object, required: [kind], properties: {kind: {type: string}, bark: {type: string}}}
            ByType: {anyOf: [{type: string}, {type: integer}, {type: array, items: {type: string}}]}
            ByConstant:
              oneOf:
              - {type: object, required: [t], properties: {t: {const: a}}}
              - {type: object, required: [t], properties: {t: {const: b}}}
            ByKey:
              oneOf: [{$ref: '#/components/schemas/HasX'}, {$ref: '#/components/schemas/HasY'}]
            HasX: {type: object, required: [x], properties: {x: {type: string}}, additionalProperties: false}
            HasY: {type: object, required: [y], properties: {y: {type: string}}, additionalProperties: false}
            Candidates: {anyOf: [{type: string, format: date}, {type: string, maxLength: 3}]}
            Twice: {oneOf: [{type: string}, {type: string}, {type: boolean}]}
            Titled: {anyOf: [{type: string, title: Text, description: Some text.}, {type: object, title: Thing, properties: {a: {}}}]}
            Types: {type: [string, integer, 'null']}
            Holder: {type: object, properties: {pet: {anyOf: [{$ref: '#/components/schemas/Animal'}, {type: 'null'}]}}}
            Parent:
              type: object
              required: [type]
              properties: {type: {type: string}}
              discriminator: {propertyName: type}
            Child: {allOf: [{$ref: '#/components/schemas/Parent'}, {type: object, properties: {age: {type: integer}}}]}
        """

    static let aliases = """
        openapi: 3.1.0
        info: {title: Aliases, version: '1'}
        paths: {}
        components:
          schemas:
            Email: {type: string, format: email, maxLength: 99, description: An address.}
            Maybe: {type: [string, 'null']}
            List: {type: array, items: {$ref: '#/components/schemas/Email'}, minItems: 1}
            Map: {type: object, additionalProperties: {type: array, items: {type: integer}}}
            Same: {$ref: '#/components/schemas/List'}
            Anything: {}
            Tuple: {type: array, prefixItems: [{type: string}, {type: integer}], items: false}
            Old: {type: string, deprecated: true}
            User: {type: object, properties: {m: {$ref: '#/components/schemas/Maybe'}, e: {$ref: '#/components/schemas/Email', minLength: 3}}}
        """

    static let operations = """
        openapi: 3.1.0
        info: {title: Operations, version: '1'}
        paths:
          /pets/{id}:
            parameters: [{name: id, in: path, required: true, schema: {type: string}}]
            get:
              parameters: [{name: limit, in: query, schema: {type: integer, maximum: 9}}, {name: X-Trace, in: header, content: {text/plain: {schema: {type: string}}}}]
              responses:
                '200':
                  description: Yes
                  headers: {X-Rate: {required: true, schema: {type: integer}}}
                  content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}, text/plain: {}}
                default: {description: No, content: {application/json: {schema: {type: object, required: [code], properties: {code: {type: integer}}}}}}
            put:
              requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}, text/csv: {schema: {type: string}}}}
              responses: {'204': {description: Done}}
              callbacks:
                done:
                  '{$request.body#/url}':
                    post: {requestBody: {content: {application/json: {schema: {type: array, items: {type: string}}}}}, responses: {2XX: {description: Good}}}
        webhooks:
          born:
            post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}, responses: {'200': {description: Good}}}
        components:
          schemas:
            Pet: {type: object, required: [id], properties: {id: {type: string, readOnly: true}, name: {type: string}, password: {type: string, writeOnly: true}}}
        """

    static let swagger = """
        swagger: '2.0'
        info: {title: Older, version: '1'}
        consumes: [application/json]
        paths:
          /upload:
            post:
              parameters: [{name: file, in: formData, type: file}, {name: note, in: formData, type: string}]
              responses: {'200': {description: Good, schema: {$ref: '#/definitions/Pet'}}}
            put:
              parameters: [{name: pet, in: body, required: true, schema: {$ref: '#/definitions/Pet'}}, {name: q, in: query, type: array, items: {type: string}}]
              responses: {'200': {description: Good, schema: {type: array, items: {$ref: '#/definitions/Pet'}}, headers: {X-A: {type: string}}}}
        definitions:
          Pet: {type: object, properties: {id: {type: integer, format: int64}, name: {type: string, x-nullable: true}}}
        """

    static let predicates = """
        openapi: 3.1.0
        info: {title: Predicates, version: '1'}
        paths: {}
        components:
          schemas:
            Either: {type: object, properties: {a: {type: string}, b: {type: string}}, anyOf: [{required: [a]}, {required: [b]}]}
            NotBoth: {type: object, properties: {a: {type: string}, b: {type: string}}, not: {required: [a, b]}}
            If: {type: object, properties: {a: {type: string}, b: {type: string}}, if: {required: [a]}, then: {required: [b]}, else: {maxProperties: 3}}
            Depends: {type: object, properties: {a: {type: string}}, dependentRequired: {a: [b]}, dependentSchemas: {b: {required: [c]}}}
            Names: {type: object, additionalProperties: {type: integer}, propertyNames: {pattern: '^x'}}
            Patterns: {type: object, patternProperties: {'^x-': {type: string}, '^y-': {type: integer}}}
            Contains: {type: array, items: {type: string}, contains: {const: a}, maxContains: 2}
            Circle: {type: object, properties: {next: {$ref: '#/components/schemas/Circle'}}, not: {properties: {next: {$ref: '#/components/schemas/Circle'}}, required: [next, other]}}
            Holder: {type: object, properties: {list: {type: array, items: {type: string, not: {const: x}}}, maybe: {type: [string, 'null'], not: {const: y}}}}
        """

    static let inline = """
        openapi: 3.1.0
        info: {title: Inline, version: '1'}
        paths: {}
        components:
          schemas:
            Refund:
              type: object
              properties:
                next_action: {type: object, properties: {url: {type: string}, state: {type: string, enum: [open, shut]}}}
                items: {type: array, items: {type: object, properties: {id: {type: string}}}}
                source: {oneOf: [{type: object, required: [iban], properties: {iban: {type: string}}}, {type: string}]}
                map: {type: object, additionalProperties: {type: object, properties: {v: {type: number}}}}
            RefundNextAction: {type: object, properties: {other: {type: string}}}
            Both:
              allOf: [{$ref: '#/components/schemas/Refund'}, {type: object, required: [id], properties: {id: {type: string}}}]
        """

    static let texts = """
        openapi: 3.1.0
        info: {title: Texts, version: '1'}
        paths: {}
        components:
          schemas:
            Odd:
              type: object
              description: "First: \\"line\\"\\r\\nsecond\\0 \\ttab \\u2028 end \\n"
              required: ['', 'a b', 'no', "e\\u0301", "\\u00e9"]
              properties:
                '': {type: string, description: '   '}
                'a b': {type: string, default: "~"}
                'no': {type: string, default: 'no', examples: ['0x10', "1e3", '', "a\\nb"]}
                "e\\u0301": {type: string, const: "\\u0000"}
                "\\u00e9": {type: string, enum: ['null', "x\\ny"]}
                $ref: {type: string, pattern: "^\\\\S+\\\\n$"}
                '200': {type: integer, default: 0x10}
                data: {default: {location: here, id: '#/x', schema: [null, {value: 1.50}]}}
        """

    static let extensions = """
        openapi: 3.1.0
        info: {title: Extensions, version: '1'}
        paths: {}
        components:
          schemas:
            pet_model: {x-swift-name: Animal, type: object, properties: {a: {type: string, x-speakeasy-name-override: alpha}}}
            other: {x-speakeasy-name-override: renamed, type: object, properties: {a: {type: string}}}
            microsoft: {type: string, enum: [a, b], x-ms-enum: {name: Letter, modelAsString: true}}
            'two words': {type: object, properties: {a: {type: string}}}
        """
}
