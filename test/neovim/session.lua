-- Opens one article, lets the server read the folder, and writes what Neovim shows to a file. For Neovim 0.7 and later.
local result = {}

local function finish()
  vim.fn.writefile({ vim.json.encode(result) }, vim.env.CONCORD_RESULT)
  vim.cmd('qall!')
end

local function wait(what, milliseconds, condition)
  if not vim.wait(milliseconds, condition, 50) then
    result.error = (result.error or '') .. 'waited for ' .. what .. '; '
  end
end

local function session()
  local folder = vim.fn.getcwd()
  vim.cmd('edit calendar.md')
  local ready = false
  local id = vim.lsp.start_client({
    name = 'concord',
    cmd = { vim.env.CONCORD_NODE, vim.env.CONCORD_CLI, 'lsp', '--stdio' },
    root_dir = folder,
    workspace_folders = { { uri = vim.uri_from_fname(folder), name = 'articles' } },
    handlers = {
      ['concord/status'] = function(_, status)
        ready = ready or status.state == 'ready'
      end,
    },
  })
  vim.lsp.buf_attach_client(0, id)
  wait('the index', 20000, function() return ready end)
  wait('diagnostics', 5000, function() return #vim.diagnostic.get() >= 3 end)

  result.diagnostics = vim.empty_dict()
  for _, found in ipairs(vim.diagnostic.get()) do
    local buffer = found.bufnr
    vim.fn.bufload(buffer)
    local name = vim.fn.fnamemodify(vim.api.nvim_buf_get_name(buffer), ':t')
    local line = vim.api.nvim_buf_get_lines(buffer, found.lnum, found.lnum + 1, false)[1] or ''
    local list = result.diagnostics[name] or {}
    table.insert(list, { code = tostring(found.code), text = line:sub(found.col + 1, found.end_col) })
    result.diagnostics[name] = list
  end

  local line = vim.fn.search('2 October 2024', 'w') - 1
  local column = vim.fn.col('.')
  local answers = vim.lsp.buf_request_sync(0, 'textDocument/hover', {
    textDocument = { uri = vim.uri_from_bufnr(0) },
    position = { line = line, character = column },
  }, 10000)
  result.hover = ''
  for _, answer in pairs(answers or {}) do
    if answer.result and answer.result.contents then
      result.hover = table.concat(vim.lsp.util.convert_input_to_markdown_lines(answer.result.contents), '\n')
    end
  end
  vim.lsp.stop_client(id)
end

vim.defer_fn(function()
  local fine, message = pcall(session)
  if not fine then result.error = tostring(message) end
  finish()
end, 0)
