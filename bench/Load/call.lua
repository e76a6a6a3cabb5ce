-- Whole calls: the answer webhook and five events. A block of calls takes each step together, so that the order within a call
-- is nearly always kept while many connections share the work.
local block, step, index, base = 128, 0, 0, 0
local headers = { ["Content-Type"] = "application/json" }
function init(args) run = args[1] end

local function event(id, uuid, status, second, direction, more)
  return '{"from":"447700900001","to":"442079460000","uuid":"' .. uuid .. '","conversation_uuid":"CON-' .. id ..
    '","status":"' .. status .. '","direction":"' .. direction .. '","timestamp":"2026-11-23T10:00:0' .. second .. '.000Z"' .. (more or "") .. '}'
end

local ended = ',"start_time":"2026-11-23T10:00:01.000Z","end_time":"2026-11-23T10:00:05.000Z","duration":"4","rate":"0.00","price":"0","network":null'

function request()
  local id = run .. "-" .. (base + index)
  local other = id .. "-b"
  local place = "/webhooks/event?call=" .. id .. "&flow=ivr&v=1&step=jane&visit=1"
  local path, body = "/webhooks/event", nil
  if step == 0 then
    path = "/webhooks/answer"
    body = '{"to":"442079460000","from":"447700900001","uuid":"' .. id .. '","conversation_uuid":"CON-' .. id .. '","endpoint_type":"phone"}'
  elseif step == 1 then body = event(id, id, "answered", 1, "inbound")
  elseif step == 2 then path = place; body = event(id, other, "started", 2, "outbound")
  elseif step == 3 then path = place; body = event(id, other, "answered", 3, "outbound")
  elseif step == 4 then path = place; body = event(id, other, "completed", 5, "outbound", ended)
  else body = event(id, id, "completed", 6, "inbound", ended)
  end
  index = index + 1
  if index == block then
    index = 0
    step = step + 1
    if step == 6 then step = 0; base = base + block end
  end
  return wrk.format("POST", path, headers, body)
end
