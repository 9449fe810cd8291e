import ShopModels

let order = NewOrder(items: [OrderItem(article: "AB-1234", count: 2)], note: .null)
print(String(decoding: try order.jsonBytes(), as: UTF8.self))

let answer = """
    {"id": "6BA7B810-9DAD-11D1-80B4-00C04FD430C8", "items": [{"article": "AB-1234", "count": 2}], "state": "on its way"}
    """
let taken = try Order(json: answer)
print(taken.summary)

do {
    try NewOrder(items: [OrderItem(article: "?", count: 0)]).validate()
} catch {
    for issue in error.issues { print(issue) }
}
