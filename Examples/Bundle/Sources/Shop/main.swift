import ModelRuntime

let order = try Order(json: Array(#"{"id":7,"state":"paid","note":null}"#.utf8))
print("Order \(order.id) is \(order.state.rawValue):", String(decoding: try order.jsonBytes(), as: UTF8.self))
